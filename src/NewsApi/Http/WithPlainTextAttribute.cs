namespace NewsApi.Http;

/// <summary>Marks query parameters that go with a text body only (text/plain, text/html): a JSON body has them as members.</summary>
[AttributeUsage(AttributeTargets.Parameter)]
internal sealed class WithPlainTextAttribute : Attribute;
