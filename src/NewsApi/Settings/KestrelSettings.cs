using System.Security.Authentication;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace NewsApi.Settings;

/// <summary>Checks the section of Kestrel, which ignores what it does not know.</summary>
internal static class KestrelSettings
{
    public static IEnumerable<string> FindFaults(IConfiguration configuration)
    {
        var endpoints = EndpointsOf(configuration).Append(configuration.GetSection("Kestrel:EndpointDefaults")).ToList();
        return SettingsCheck.OfSection(configuration.GetSection("Kestrel"), typeof(RootSettings))
            .Concat(endpoints.SelectMany(endpoint => SettingsCheck.OfSection(endpoint, typeof(EndpointSettings))))
            .Concat(endpoints.SelectMany(endpoint => FindProtocolFaults(endpoint.GetSection("SslProtocols"))))
            .Concat(CertificatesOf(configuration)
                .SelectMany(certificate => SettingsCheck.OfSection(certificate, typeof(CertificateParts))));
    }

    /// <summary>Returns the sections of all certificates.</summary>
    public static IEnumerable<IConfigurationSection> CertificatesOf(IConfiguration configuration) =>
        configuration.GetSection("Kestrel:Certificates").GetChildren()
            .Concat(EndpointsOf(configuration).Select(endpoint => endpoint.GetSection("Certificate")));

    // The host names of an endpoint (Sni) have the same settings.
    private static IEnumerable<IConfigurationSection> EndpointsOf(IConfiguration configuration) =>
        configuration.GetSection("Kestrel:Endpoints").GetChildren()
            .SelectMany(endpoint => endpoint.GetSection("Sni").GetChildren().Prepend(endpoint));

    // A list: SslProtocols__0, SslProtocols__1.
    private static IEnumerable<string> FindProtocolFaults(IConfigurationSection protocols) =>
        (protocols.Value is null ? protocols.GetChildren() : [protocols])
            .Where(protocol => protocol.Value is not { } name || protocol == protocols
                || !Enum.GetNames<SslProtocols>().Contains(name, StringComparer.OrdinalIgnoreCase))
            .Select(protocol => $"{SettingsCheck.NameOf(protocol.Path)} is {SettingRule.Quote(protocol.Value)}, but must be a list "
                + $"({SettingsCheck.NameOf(protocols.Path)}__0, …) of {string.Join(", ", Enum.GetNames<SslProtocols>())}.");

    private sealed class RootSettings
    {
        public IConfigurationSection? Certificates { get; init; }

        public IConfigurationSection? EndpointDefaults { get; init; }

        public IConfigurationSection? Endpoints { get; init; }
    }

    private sealed class EndpointSettings
    {
        public IConfigurationSection? Certificate { get; init; }

        public ClientCertificateMode ClientCertificateMode { get; init; }

        public HttpProtocols Protocols { get; init; }

        public IConfigurationSection? Sni { get; init; }

        public IConfigurationSection? SslProtocols { get; init; }

        // AddressSettings checks it.
        public string Url { get; init; } = "";
    }

    private sealed class CertificateParts
    {
        public bool AllowInvalid { get; init; }

        public string KeyPath { get; init; } = "";

        public string Location { get; init; } = "";

        public string Password { get; init; } = "";

        public string Path { get; init; } = "";

        public string Store { get; init; } = "";

        public string Subject { get; init; } = "";
    }
}
