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
            if (IsSetting(args[at]))
            {
                var pair = PairAt(args, at);
                settings.AddRange(pair);
                at += pair.Length - 1;
            }
            else
            {
                rest.Add(args[at]);
            }
        }

        return ([.. settings], [.. rest]);
    }

    /// <summary>Returns the settings on the command line that exist and have a value.</summary>
    public static string[] WithoutFaults(string[] settings) =>
        [.. Pairs(settings).Where(pair => pair.HasValue && IsKnown(pair.Name)).SelectMany(pair => pair.Arguments)];

    /// <summary>Returns the argument for a setting that was written like an environment variable.</summary>
    public static string FromVariable(string name) =>
        name.Replace("__", ":").Replace("--ASPNETCORE_", "--", StringComparison.OrdinalIgnoreCase);

    /// <summary>Returns one line for each setting on the command line that does not exist or has no value.</summary>
    public static IEnumerable<string> FindFaults(string[] settings)
    {
        foreach (var pair in Pairs(settings))
        {
            if (!IsKnown(pair.Name))
            {
                yield return $"The setting '--{pair.Name}' does not exist.{NearestName.Question(pair.Name, KnownSettings.Names)}";
            }

            if (!pair.HasValue)
            {
                yield return $"The setting '--{pair.Name}' has no value; write --{pair.Name}=VALUE.";
            }
        }
    }

    private static IEnumerable<(string Name, bool HasValue, string[] Arguments)> Pairs(string[] settings)
    {
        for (var at = 0; at < settings.Length;)
        {
            var pair = PairAt(settings, at);
            yield return (NameOf(pair[0]), pair.Length == 2 || pair[0].Contains('='), pair);
            at += pair.Length;
        }
    }

    // The setting, and its value if that is an argument of its own.
    private static string[] PairAt(string[] args, int at) =>
        !args[at].Contains('=') && at + 1 < args.Length && !IsName(args[at + 1]) ? args[at..(at + 2)] : [args[at]];

    private static bool IsName(string argument) => argument.StartsWith("--", StringComparison.Ordinal);

    // The host of tests passes the names of sections without a value.
    private static bool IsSetting(string argument) =>
        IsName(argument) && NameOf(argument) is var name
        && (name.Contains(':')
            || KnownSettings.HostNames.Concat(KnownSettings.SectionNames).Contains(name, StringComparer.OrdinalIgnoreCase));

    private static string NameOf(string argument) => argument[2..].Split('=')[0];

    // The settings within a section are checked with their values, independent of the source.
    private static bool IsKnown(string name) => !name.Contains(':')
        || KnownSettings.SectionNames.Contains(name.Split(':')[0], StringComparer.OrdinalIgnoreCase);
}
