using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace NewsApi.Settings;

/// <summary>Checks the section of Kestrel, which ignores what it does not know.</summary>
internal static class KestrelSettings
{
    private static readonly SettingsSection Root = new("Kestrel", typeof(RootSettings), IsList: false);
    private static readonly SettingsSection Endpoint = new("Kestrel:Endpoints", typeof(EndpointSettings), IsList: true);
    private static readonly SettingsSection Certificate = new("Kestrel:Certificates", typeof(Certificates), IsList: true);

    public static IEnumerable<string> FindFaults(IConfiguration configuration)
    {
        var kestrel = configuration.GetSection(Root.Name);
        var (endpoints, defaults) = (kestrel.GetSection("Endpoints").GetChildren().ToList(), kestrel.GetSection("EndpointDefaults"));
        return SettingsCheck.OfSection(kestrel, Root)
            .Concat(endpoints.Append(defaults).SelectMany(endpoint => SettingsCheck.OfSection(endpoint, Endpoint)))
            .Concat(endpoints.Append(defaults).SelectMany(endpoint => FindProtocolFaults(endpoint.GetSection("SslProtocols"))))
            .Concat(kestrel.GetSection("Certificates").GetChildren()
                .Concat(endpoints.Select(endpoint => endpoint.GetSection("Certificate")))
                .SelectMany(certificate => SettingsCheck.OfSection(certificate, Certificate)));
    }

    // A list: SslProtocols__0, SslProtocols__1.
    private static IEnumerable<string> FindProtocolFaults(IConfigurationSection protocols) =>
        (protocols.Value is null ? protocols.GetChildren() : [protocols])
            .Where(protocol => protocol.Value is not { } name || protocol == protocols
                || !Enum.GetNames<SslProtocols>().Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(protocol => $"{SettingsCheck.NameOf(protocol.Path)} is {SettingRule.Quote(protocol.Value)}, but must be a list "
                + $"({SettingsCheck.NameOf(protocols.Path)}__0, …) of {string.Join(", ", Enum.GetNames<SslProtocols>())}.");

    private sealed class RootSettings
    {
        [Unchecked]
        public string Certificates { get; init; } = "";

        [Unchecked]
        public string EndpointDefaults { get; init; } = "";

        [Unchecked]
        public string Endpoints { get; init; } = "";
    }

    private sealed class EndpointSettings
    {
        // AddressSettings and CertificateSettings check these.
        [Unchecked]
        public string Certificate { get; init; } = "";

        public ClientCertificateMode ClientCertificateMode { get; init; }

        public HttpProtocols Protocols { get; init; }

        [Unchecked]
        public string Sni { get; init; } = "";

        [Unchecked]
        public string SslProtocols { get; init; } = "";

        [Unchecked]
        public string Url { get; init; } = "";
    }

    private sealed class Certificates
    {
        public bool AllowInvalid { get; init; }

        [Unchecked]
        public string KeyPath { get; init; } = "";

        [Unchecked]
        public string Location { get; init; } = "";

        [Unchecked]
        public string Password { get; init; } = "";

        [Unchecked]
        public string Path { get; init; } = "";

        [Unchecked]
        public string Store { get; init; } = "";

        [Unchecked]
        public string Subject { get; init; } = "";
    }
}
