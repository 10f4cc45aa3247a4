namespace NewsApi.Settings;

/// <summary>
/// The settings on the command line: <c>--Section:Name=value</c> or <c>--Section:Name value</c>, and those of the host, such
/// as <c>--urls</c>. Every command takes them.
/// </summary>
internal static class SettingArguments
{
    /// <summary>Splits the arguments into settings and the rest.</summary>
    public static (string[] Settings, string[] Others) Split(string[] args)
    {
        var (settings, rest) = (new List<string>(), new List<string>());
        for (var at = 0; at < args.Length; at++)
        {
            if (!IsSetting(args[at]))
            {
                rest.Add(args[at]);
                continue;
            }

            settings.Add(args[at]);
            if (!args[at].Contains('=') && at + 1 < args.Length && !args[at + 1].StartsWith("--", StringComparison.Ordinal))
            {
                settings.Add(args[++at]);
            }
        }

        return ([.. settings], [.. rest]);
    }

    /// <summary>Returns one line for each setting on the command line that does not exist or has no value.</summary>
    public static IEnumerable<string> FindFaults(string[] settings)
    {
        for (var at = 0; at < settings.Length; at++)
        {
            var name = NameOf(settings[at]);
            if (!IsKnown(name))
            {
                yield return $"The setting '--{name}' does not exist.{NearestName.Question(name, KnownSettings.Names)}";
            }

            if (settings[at].Contains('='))
            {
                continue;
            }

            if (++at == settings.Length || settings[at].StartsWith("--", StringComparison.Ordinal))
            {
                yield return $"The setting '--{name}' has no value; write --{name}=VALUE.";
                at--;
            }
        }
    }

    // The host of tests passes the names of sections without a value.
    private static bool IsSetting(string argument) =>
        argument.StartsWith("--", StringComparison.Ordinal) && NameOf(argument) is var name
        && (name.Contains(':')
            || KnownSettings.HostNames.Concat(KnownSettings.SectionNames).Contains(name, StringComparer.OrdinalIgnoreCase));

    private static string NameOf(string argument) => argument[2..].Split('=')[0];

    // The settings within a section are checked with their values, independent of the source.
    private static bool IsKnown(string name) => !name.Contains(':')
        || KnownSettings.SectionNames.Contains(name.Split(':')[0], StringComparer.OrdinalIgnoreCase);
}
