using System.Collections;

namespace NewsApi.Settings;

/// <summary>
/// Checks every setting before the server is made: what is bound to options later cannot fail. Each fault is one line that
/// names the setting, its value and what is allowed.
/// </summary>
internal static class SettingsCheck
{
    public static List<string> FindFaults(IConfigurationRoot configuration) =>
    [
        .. SettingsSection.All.SelectMany(section => OfSection(configuration.GetSection(section.Name), section.Options)),
        .. SectionCheck.FindFaults(configuration),
        .. HostSettings.FindFaults(configuration),
        .. AddressSettings.FindFaults(configuration),
        .. CertificateSettings.FindFaults(configuration),
    ];

    private static IEnumerable<string> OfSection(IConfigurationSection section, Type options)
    {
        var properties = options.GetProperties().ToDictionary(property => property.Name, StringComparer.OrdinalIgnoreCase);
        foreach (var child in section.GetChildren())
        {
            if (!properties.TryGetValue(child.Key, out var property))
            {
                var names = properties.Keys.Select(name => NameOf($"{section.Path}:{name}"));
                yield return $"The setting {NameOf(child.Path)} does not exist.{NearestName.Question(NameOf(child.Path), names)}";
                continue;
            }

            var faults = ElementOf(property.PropertyType) is { } element
                ? OfList(child, element)
                : SettingRule.Of(property).FindFault(child.Value) is { } fault ? [$"{NameOf(child.Path)} {fault}"] : [];
            foreach (var line in faults)
            {
                yield return line;
            }
        }
    }

    private static IEnumerable<string> OfList(IConfigurationSection list, Type element) =>
        list.GetChildren().SelectMany(item => int.TryParse(item.Key, out _)
            ? OfSection(item, element)
            : [$"The setting {NameOf(item.Path)} does not exist: {NameOf(list.Path)} is a list, whose items are {NameOf(list.Path)}__0 and so on."]);

    private static Type? ElementOf(Type type) =>
        type != typeof(string) && type.IsAssignableTo(typeof(IEnumerable)) ? type.GetGenericArguments()[0] : null;

    /// <summary>A setting as an environment variable is named.</summary>
    public static string NameOf(string path) => path.Replace(":", "__");
}
