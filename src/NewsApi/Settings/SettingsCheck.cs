using System.Reflection;

namespace NewsApi.Settings;

/// <summary>
/// Checks every setting before the server is built, so that binding options cannot fail. Each error is one line with the
/// setting, its value and the allowed values.
/// </summary>
internal static class SettingsCheck
{
    public static List<string> FindFaults(IConfigurationRoot configuration) =>
    [
        .. SettingsSection.All.SelectMany(section => section.IsList
            ? configuration.GetSection(section.Name).GetChildren().SelectMany(item => OfSection(item, section.Options))
            : OfSection(configuration.GetSection(section.Name), section.Options)),
        .. SectionCheck.FindFaults(configuration),
        .. HostSettings.FindFaults(configuration),
        .. LoggingSettings.FindFaults(configuration),
        .. KestrelSettings.FindFaults(configuration),
        .. OpenTelemetrySettings.FindFaults(configuration),
        .. AddressSettings.FindFaults(configuration),
        .. CertificateSettings.FindFaults(configuration),
    ];

    /// <summary>
    /// Checks the names and the values of a section against the properties of a class. A property of the type
    /// <see cref="IConfigurationSection"/> is a section within it, which has a check of its own.
    /// </summary>
    public static IEnumerable<string> OfSection(IConfigurationSection values, Type options)
    {
        var properties = SettingsSection.PropertiesOf(options);
        foreach (var value in values.GetChildren())
        {
            var property = properties.FirstOrDefault(known => known.Name.Equals(value.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                var names = properties.Select(known => NameOf($"{values.Path}:{known.Name}"));
                yield return $"The setting {NameOfFirst(value)} does not exist.{NearestName.Question(NameOf(value.Path), names)}";
            }
            else if (property.PropertyType != typeof(IConfigurationSection) && FindValueFault(value, property) is { } fault)
            {
                yield return $"{NameOf(value.Path)} {fault}";
            }
        }
    }

    private static string? FindValueFault(IConfigurationSection value, PropertyInfo property) =>
        value.Value is null && value.GetChildren().FirstOrDefault() is { } part
            ? $"has the part {NameOf(part.Path)}, but must be one value."
            : SettingRule.Of(property).FindFault(value.Value);

    /// <summary>Returns the name of the environment variable for the first setting of a section.</summary>
    public static string NameOfFirst(IConfigurationSection section) =>
        section.GetChildren().FirstOrDefault() is { } first ? NameOfFirst(first) : NameOf(section.Path);

    /// <summary>Returns the name of the environment variable for a setting.</summary>
    public static string NameOf(string path) => path.Replace(":", "__");
}
