using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace NewsApi.Settings;

/// <summary>Checks that the certificates of HTTPS can be read.</summary>
internal static class CertificateSettings
{
    public static IEnumerable<string> FindFaults(IConfiguration configuration) =>
        KestrelSettings.CertificatesOf(configuration).Select(FindFault).OfType<string>();

    private static string? FindFault(IConfigurationSection certificate)
    {
        if (certificate["Path"] is not { } path)
        {
            return null;
        }

        var name = SettingsCheck.NameOf(certificate.Path);
        try
        {
            using var loaded = Load(FullPath(path), certificate["KeyPath"] is { } key ? FullPath(key) : null, certificate["Password"]);
            return loaded.HasPrivateKey
                ? null
                : $"{name}__KeyPath is not set, but the certificate in {SettingRule.Quote(path)} has no private key.";
        }
        catch (Exception failure) when (failure is CryptographicException or IOException or UnauthorizedAccessException)
        {
            return $"{name}__Path is {SettingRule.Quote(path)}, but must be a certificate file (PEM, or PFX with {name}__Password) "
                + $"that can be read: {OneLine.Of(failure.Message)}";
        }
    }

    // Kestrel resolves paths relative to the program.
    private static string FullPath(string path) => Path.Combine(AppContext.BaseDirectory, path);

    private static X509Certificate2 Load(string path, string? keyPath, string? password)
    {
        if (keyPath is null)
        {
            return X509Certificate2.GetCertContentType(path) == X509ContentType.Pkcs12
                ? X509CertificateLoader.LoadPkcs12FromFile(path, password)
                : X509CertificateLoader.LoadCertificateFromFile(path);
        }

        return password is null
            ? X509Certificate2.CreateFromPemFile(path, keyPath)
            : X509Certificate2.CreateFromEncryptedPemFile(path, password, keyPath);
    }
}
