namespace NewsApi.Settings;

/// <summary>Checks the configured addresses of the server.</summary>
internal static class AddressSettings
{
    private const int MaxPort = 65535;

    public static IEnumerable<string> FindFaults(IConfiguration configuration)
    {
        foreach (var address in Split(configuration["urls"]).Where(address => !IsAddress(address)))
        {
            yield return $"ASPNETCORE_URLS (or --urls) has {SettingRule.Quote(address)}, but must be a list of addresses such as "
                + $"'http://localhost:5000;http://+:8080', with ports from 0 to {MaxPort}.";
        }

        foreach (var name in new[] { "http_ports", "https_ports" })
        {
            foreach (var port in Split(configuration[name]).Where(port => !IsPort(port)))
            {
                yield return $"ASPNETCORE_{name.ToUpperInvariant()} has {SettingRule.Quote(port)}, but must be a list of ports "
                    + $"from 0 to {MaxPort}, such as '8080;8081'.";
            }
        }

        foreach (var endpoint in configuration.GetSection("Kestrel:Endpoints").GetChildren())
        {
            if (!IsAddress(endpoint["Url"] ?? ""))
            {
                yield return $"{SettingsCheck.NameOf(endpoint.Path)}__Url is {SettingRule.Quote(endpoint["Url"])}, but must be an address "
                    + "such as 'https://+:8443'.";
            }
        }
    }

    /// <summary>Returns the addresses on which the server listens; ASP.NET Core takes the first of these settings that is set.</summary>
    public static IReadOnlyList<string> AddressesOf(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>();
        string[] ports =
        [
            .. Split(configuration["http_ports"]).Select(port => $"http://*:{port}"),
            .. Split(configuration["https_ports"]).Select(port => $"https://*:{port}"),
        ];
        return endpoints.ToArray() is { Length: > 0 } own ? own
            : Split(configuration["urls"]) is { Length: > 0 } urls ? urls
            : ports.Length > 0 ? ports : ["http://localhost:5000"];
    }

    private static string[] Split(string? list) =>
        (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static bool IsPort(string text) => int.TryParse(text, out var port) && port is >= 0 and <= MaxPort;

    private static bool IsAddress(string text)
    {
        try
        {
            var address = BindingAddress.Parse(text);
            return address.Scheme is "http" or "https" && address.PathBase.Length == 0
                && (address.IsUnixPipe || (address.Port is >= 0 and <= MaxPort && IsHost(address.Host)));
        }
        catch (FormatException)
        {
            return false;
        }
    }

    // "+" and "*" mean all addresses of the machine.
    private static bool IsHost(string host) =>
        host is "+" or "*" || Uri.CheckHostName(host.Trim('[', ']')) switch
        {
            UriHostNameType.Unknown => false,
            // "256.1.1.1": Kestrel would take it as a name, and listen on all addresses.
            UriHostNameType.Dns => !host.All(sign => char.IsAsciiDigit(sign) || sign == '.'),
            _ => true,
        };
}
