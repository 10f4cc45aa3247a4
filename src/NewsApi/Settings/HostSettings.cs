using System.Buffers;

namespace NewsApi.Settings;

/// <summary>Checks the settings of the host, on which ASP.NET Core would throw an exception or which it would ignore.</summary>
internal static class HostSettings
{
    private static readonly string[] Flags =
        ["captureStartupErrors", "detailedErrors", "forwardedHeaders_enabled", "preferHostingUrls", "preventHostingStartup"];

    // As ASP.NET Core reads them.
    private static readonly string[] Booleans = ["true", "false", "1", "0"];

    private static readonly SearchValues<char> NotInNames = SearchValues.Create("/\\:*?\"<>|\n\r\t ");

    public static IEnumerable<string> FindFaults(IConfiguration configuration)
    {
        foreach (var name in Flags)
        {
            if (configuration[name] is { } flag && !Booleans.Contains(flag, StringComparer.OrdinalIgnoreCase))
            {
                yield return $"ASPNETCORE_{name.ToUpperInvariant()} is {SettingRule.Quote(flag)}, but must be true or false.";
            }
        }

        if (configuration["environment"] is { } environment && environment.AsSpan().ContainsAny(NotInNames))
        {
            yield return $"ASPNETCORE_ENVIRONMENT is {SettingRule.Quote(environment)}, but must be a name such as Production.";
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
}
