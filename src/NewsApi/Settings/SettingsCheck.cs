namespace NewsApi.Settings;

/// <summary>
/// Checks every setting before the server is made: what is bound to options later cannot fail. Each fault is one line that
/// names the setting, its value and what is allowed.
/// </summary>
internal static class SettingsCheck
{
    public static List<string> FindFaults(IConfigurationRoot configuration) =>
    [
        .. SettingsSection.All.SelectMany(section => section.IsList
            ? configuration.GetSection(section.Name).GetChildren().SelectMany(item => OfSection(item, section))
            : OfSection(configuration.GetSection(section.Name), section)),
        .. SectionCheck.FindFaults(configuration),
        .. HostSettings.FindFaults(configuration),
        .. AddressSettings.FindFaults(configuration),
        .. CertificateSettings.FindFaults(configuration),
    ];

    private static IEnumerable<string> OfSection(IConfigurationSection values, SettingsSection section)
    {
        foreach (var value in values.GetChildren())
        {
            var property = section.Properties.FirstOrDefault(known => known.Name.Equals(value.Key, StringComparison.OrdinalIgnoreCase));
            if (property is null)
            {
                var names = section.Properties.Select(known => NameOf($"{values.Path}:{known.Name}"));
                yield return $"The setting {NameOf(value.Path)} does not exist.{NearestName.Question(NameOf(value.Path), names)}";
            }
            else if (SettingRule.Of(property).FindFault(value.Value) is { } fault)
            {
                yield return $"{NameOf(value.Path)} {fault}";
            }
        }
    }

    /// <summary>A setting as an environment variable is named.</summary>
    public static string NameOf(string path) => path.Replace(":", "__");
}
