using Microsoft.Extensions.Configuration.Json;

namespace NewsApi.Settings;

/// <summary>Finds settings whose section is misspelt, which would otherwise be ignored.</summary>
internal static class SectionCheck
{
    private const string HostPrefix = "ASPNETCORE_";

    public static IEnumerable<string> FindFaults(IConfigurationRoot configuration)
    {
        foreach (var section in SettingsSection.All)
        {
            if (FindScalar(configuration, section) is { } path)
            {
                yield return $"The setting {SettingsCheck.NameOf(path)} does not exist; "
                    + $"the settings of this section are {string.Join(", ", section.Names.Select(SettingsCheck.NameOf))}.";
            }
        }

        foreach (var section in configuration.GetChildren().Where(section => !IsKnown(section.Key)))
        {
            if (section.Value is not null && FindMisspeltHostSetting(section.Key) is { } fault)
            {
                yield return fault;
            }

            if (IsFromFile(configuration, section.Key))
            {
                var question = NearestName.Question(section.Key, KnownSettings.SectionNames);
                yield return $"The section {section.Key} of appsettings.json does not exist.{question}";
            }

            foreach (var setting in section.GetChildren())
            {
                if (FindMeant(section.Key, setting.Key) is { } meant)
                {
                    yield return $"The setting {section.Key}__{setting.Key} does not exist. Did you mean '{meant}'?";
                }
            }
        }
    }

    // A value in the place of a section, or of a key in the list of keys. Other programs may have a variable LIMITS.
    private static string? FindScalar(IConfigurationRoot configuration, SettingsSection section)
    {
        var values = configuration.GetSection(section.Name);
        return values.Value is { Length: > 0 }
            && configuration.Providers.Any(source => source.GetChildKeys([], null).Contains(section.Name))
            ? values.Path
            : section.IsList ? values.GetChildren().FirstOrDefault(item => item.Value is { Length: > 0 })?.Path : null;
    }

    private static string? FindMisspeltHostSetting(string key) =>
        Environment.GetEnvironmentVariable(HostPrefix + key.ToUpperInvariant()) is not null
            && NearestName.Find(key, KnownSettings.HostNames) is { } near
            ? $"The setting {HostPrefix}{key} does not exist. Did you mean '{HostPrefix}{near.ToUpperInvariant()}'?"
        : NearestName.Find(key, ["AllowedHosts"]) is not null && key.StartsWith("Allow", StringComparison.OrdinalIgnoreCase)
            ? $"The setting {key} does not exist. Did you mean 'AllowedHosts'?"
        : null;

    private static bool IsKnown(string key) =>
        KnownSettings.SectionNames.Concat(KnownSettings.HostNames).Contains(key, StringComparer.OrdinalIgnoreCase);

    // Environment variables may belong to other programs, so only a known name in a misspelt section is reported.
    private static string? FindMeant(string section, string name) =>
        NearestName.Find(section, KnownSettings.SectionNames) is { } near
        && SettingsSection.All.FirstOrDefault(known => known.Name == near) is { } known
        && known.Properties.FirstOrDefault(property => property.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is { } property
            ? $"{near}__{property.Name}"
            : null;

    private static bool IsFromFile(IConfigurationRoot configuration, string key) =>
        configuration.Providers.OfType<JsonConfigurationProvider>()
            .Any(file => file.GetChildKeys([], null).Contains(key, StringComparer.OrdinalIgnoreCase));
}
