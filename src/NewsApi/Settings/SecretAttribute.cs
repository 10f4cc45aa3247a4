namespace NewsApi.Settings;

/// <summary>Marks a setting whose value, or the password in it, must not be printed.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class SecretAttribute : Attribute;
