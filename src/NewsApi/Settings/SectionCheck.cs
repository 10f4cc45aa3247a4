using Microsoft.Extensions.Configuration.Json;

namespace NewsApi.Settings;

/// <summary>Finds settings whose section is misspelt, which would otherwise be ignored.</summary>
internal static class SectionCheck
{
    public static IEnumerable<string> FindFaults(IConfigurationRoot configuration)
    {
        foreach (var section in configuration.GetChildren().Where(section => !IsKnown(section.Key)))
        {
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
