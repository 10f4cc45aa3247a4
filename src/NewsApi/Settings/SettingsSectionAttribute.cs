namespace NewsApi.Settings;

/// <summary>
/// Marks an options class with the section of the configuration that it is bound to. All of its settings are then checked
/// before the server starts, and shown by <c>newsapi config</c>.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class SettingsSectionAttribute(string name) : Attribute
{
    public string Name { get; } = name;

    /// <summary>Whether the section is a list: its settings are <c>Name__0__…</c> and so on.</summary>
    public bool IsList { get; init; }
}
