using System.Net.Sockets;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Connections;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary>Describes why the server cannot listen on the configured addresses.</summary>
internal static class ListenFailure
{
    /// <summary>Returns a sentence that names the setting and its value; null if the failure has another cause.</summary>
    public static string? Explain(Exception failure, IConfiguration configuration) => failure switch
    {
        IOException { InnerException: AddressInUseException } => $"{SettingOf(configuration)}: {failure.Message} Choose another address.",
        SocketException => $"{SettingOf(configuration)}: the server cannot listen there ({failure.Message}). Choose another address.",
        InvalidOperationException when IsOfKestrel(failure) => $"{SettingOf(configuration)}: an https address needs a certificate; set "
            + "Kestrel__Certificates__Default__Path (and __Password or __KeyPath).",
        CryptographicException => $"{SettingOf(configuration)}: the certificate cannot be used ({failure.Message}).",
        _ => null,
    };

    private static bool IsOfKestrel(Exception failure) =>
        failure.Source == "Microsoft.AspNetCore.Server.Kestrel.Core" && failure.Message.Contains("certificate", StringComparison.Ordinal);

    // ASP.NET Core takes the first of these that is set.
    public static string SettingOf(IConfiguration configuration) =>
        configuration.GetSection("Kestrel:Endpoints").GetChildren().FirstOrDefault() is { } endpoint
            ? $"{SettingsCheck.NameOf(endpoint.Path)}__Url is {SettingRule.Quote(endpoint["Url"])}"
            : configuration["urls"] is { Length: > 0 } urls ? $"ASPNETCORE_URLS is {SettingRule.Quote(urls)}"
            : configuration["http_ports"] is { Length: > 0 } ports ? $"ASPNETCORE_HTTP_PORTS is {SettingRule.Quote(ports)}"
            : configuration["https_ports"] is { Length: > 0 } secure ? $"ASPNETCORE_HTTPS_PORTS is {SettingRule.Quote(secure)}"
            : "ASPNETCORE_URLS is not set, and the default is http://localhost:5000";
}
