namespace NewsApi.Settings;

/// <summary>Checks the settings of host and logging, on which ASP.NET Core would throw an exception or which it would ignore.</summary>
internal static class HostSettings
{
    private static readonly string[] Formatters = ["simple", "json", "systemd"];

    public static IEnumerable<string> FindFaults(IConfiguration configuration)
    {
        foreach (var level in LogLevels(configuration.GetSection("Logging")))
        {
            if (!Enum.GetNames<LogLevel>().Contains(level.Value, StringComparer.OrdinalIgnoreCase))
            {
                yield return $"{SettingsCheck.NameOf(level.Path)} is {SettingRule.Quote(level.Value)}, "
                    + $"but must be one of {string.Join(", ", Enum.GetNames<LogLevel>())}.";
            }
        }

        const string Formatter = "Logging:Console:FormatterName";
        if (configuration[Formatter] is { } formatter && !Formatters.Contains(formatter, StringComparer.OrdinalIgnoreCase))
        {
            yield return $"{SettingsCheck.NameOf(Formatter)} is {SettingRule.Quote(formatter)}, "
                + $"but must be one of {string.Join(", ", Formatters)}.";
        }

        if (configuration["shutdownTimeoutSeconds"] is { } seconds && !(int.TryParse(seconds, out var number) && number >= 0))
        {
            yield return $"ASPNETCORE_SHUTDOWNTIMEOUTSECONDS is {SettingRule.Quote(seconds)}, but must be a whole number from 0.";
        }

        foreach (var host in (configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            var name = host.StartsWith("*.", StringComparison.Ordinal) ? host[2..] : host;
            if (host != "*" && Uri.CheckHostName(name) == UriHostNameType.Unknown)
            {
                yield return $"AllowedHosts has {SettingRule.Quote(host)}, but must be a list of host names without scheme and port, "
                    + "such as 'news.example;*.example.org'.";
            }
        }
    }

    private static IEnumerable<IConfigurationSection> LogLevels(IConfigurationSection logging) =>
        logging.GetSection("LogLevel").GetChildren()
            .Concat(logging.GetChildren().Where(child => child.Key != "LogLevel")
                .SelectMany(provider => provider.GetSection("LogLevel").GetChildren()));
}
