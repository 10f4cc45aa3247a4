using System.Reflection;

namespace NewsApi.Settings;

/// <summary>A section of the configuration, and the options class that its settings are bound to.</summary>
internal sealed record SettingsSection(string Name, Type Options, bool IsList)
{
    /// <summary>The properties that can be set.</summary>
    public IReadOnlyList<PropertyInfo> Properties { get; } = PropertiesOf(Options);

    /// <summary>The settings as the command line names them (<c>Limits:MaxTextLength</c>).</summary>
    public IEnumerable<string> Names => Properties.Select(property => $"{Name}:{(IsList ? "0:" : "")}{property.Name}");

    /// <summary>The sections of all options classes that are marked with <see cref="SettingsSectionAttribute"/>.</summary>
    public static IReadOnlyList<SettingsSection> All { get; } =
    [
        .. typeof(SettingsSection).Assembly.GetTypes()
            .Select(type => (Type: type, Mark: type.GetCustomAttribute<SettingsSectionAttribute>()))
            .Where(options => options.Mark is not null)
            .Select(options => new SettingsSection(options.Mark!.Name, options.Type, options.Mark.IsList))
            .OrderBy(section => section.Name, StringComparer.Ordinal),
    ];

    /// <summary>The properties of an options class that can be set.</summary>
    public static IReadOnlyList<PropertyInfo> PropertiesOf(Type options) =>
        [.. options.GetProperties().Where(property => property.CanWrite)];
}
