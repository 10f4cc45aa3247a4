using System.Data.Common;
using System.Globalization;
using System.Reflection;

namespace NewsApi.Settings;

/// <summary>The effective value of a setting, without secrets, and its source.</summary>
internal sealed record EffectiveSetting(string Name, string Value, string Source)
{
    private const string Hidden = "(hidden)";

    /// <summary>Reads all settings of this program, and the settings of ASP.NET Core that are set.</summary>
    public static IEnumerable<EffectiveSetting> Read(IConfigurationRoot configuration) =>
        SettingsSection.All.SelectMany(section => OfSection(configuration, section))
            .Concat(KnownSettings.HostNames.Where(name => configuration[name] is not null).Select(name => Of(configuration, name)))
            .Concat(KnownSettings.HostSections.SelectMany(section => Leaves(configuration.GetSection(section)))
                .Select(path => Of(configuration, path)));

    private static IEnumerable<EffectiveSetting> OfSection(IConfigurationRoot configuration, SettingsSection section)
    {
        var values = configuration.GetSection(section.Name);
        return section.IsList
            ? values.GetChildren().SelectMany(item => section.Properties
                .Where(property => item[property.Name] is not null)
                .Select(property => Of(configuration, $"{item.Path}:{property.Name}", IsSecret(property))))
            : section.Properties.Select(property => values[property.Name] is not null
                ? Of(configuration, $"{values.Path}:{property.Name}", IsSecret(property))
                : Default(section, property));
    }

    private static EffectiveSetting Default(SettingsSection section, PropertyInfo property) => new(
        SettingsCheck.NameOf($"{section.Name}:{property.Name}"),
        Show(property.GetValue(Activator.CreateInstance(section.Options))),
        "default");

    private static EffectiveSetting Of(IConfigurationRoot configuration, string path, bool isSecret = false) => new(
        SettingsCheck.NameOf(path),
        isSecret || IsSecret(path) ? Hide(configuration[path]!) : OneLine.Of(configuration[path]!),
        configuration.NameOf(path));

    private static string Show(object? value) =>
        value is bool flag ? (flag ? "true" : "false") : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static IEnumerable<string> Leaves(IConfigurationSection section) =>
        section.Value is not null ? [section.Path] : section.GetChildren().SelectMany(Leaves);

    private static bool IsSecret(PropertyInfo property) => property.IsDefined(typeof(SecretAttribute));

    private static bool IsSecret(string path) => path.EndsWith(":Password", StringComparison.OrdinalIgnoreCase);

    // Of a connection string only the password is a secret.
    private static string Hide(string value)
    {
        try
        {
            var builder = new DbConnectionStringBuilder { ConnectionString = value };
            var secrets = builder.Keys.Cast<string>().Where(key => key is "password" or "pwd").ToList();
            secrets.ForEach(key => builder[key] = Hidden);
            return OneLine.Of(secrets.Count > 0 ? builder.ConnectionString : value);
        }
        catch (ArgumentException)
        {
            return Hidden;
        }
    }
}
