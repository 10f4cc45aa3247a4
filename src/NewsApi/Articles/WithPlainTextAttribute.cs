namespace NewsApi.Articles;

/// <summary>Marks parameters that go with a text body only (text/plain, text/html): with a JSON body they belong into the body.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class WithPlainTextAttribute : Attribute;
