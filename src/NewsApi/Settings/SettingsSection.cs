using System.Reflection;

namespace NewsApi.Settings;

/// <summary>A section of the configuration, and the options class that its settings are bound to.</summary>
internal sealed record SettingsSection(string Name, Type Options)
{
    /// <summary>The sections of all options classes that are marked with <see cref="SettingsSectionAttribute"/>.</summary>
    public static IReadOnlyList<SettingsSection> All { get; } =
    [
        .. typeof(SettingsSection).Assembly.GetTypes()
            .Select(type => (Type: type, Mark: type.GetCustomAttribute<SettingsSectionAttribute>()))
            .Where(options => options.Mark is not null)
            .Select(options => new SettingsSection(options.Mark!.Name, options.Type))
            .OrderBy(section => section.Name, StringComparer.Ordinal),
    ];
}
