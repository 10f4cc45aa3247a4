namespace NewsApi.Settings;

/// <summary>The names of all settings.</summary>
internal static class KnownSettings
{
    /// <summary>The settings of ASP.NET Core that have no section.</summary>
    public static readonly IReadOnlyList<string> HostNames =
    [
        "urls", "http_ports", "https_ports", "environment", "AllowedHosts", "shutdownTimeoutSeconds", "contentRoot", "webRoot",
        "applicationName", "detailedErrors", "captureStartupErrors", "preventHostingStartup", "hostingStartupAssemblies",
        "hostingStartupExcludeAssemblies", "suppressStatusMessages", "preferHostingUrls", "forwardedHeaders_enabled",
    ];

    /// <summary>The sections of ASP.NET Core.</summary>
    public static readonly IReadOnlyList<string> HostSections = ["Logging", "Kestrel"];

    /// <summary>All sections that are read.</summary>
    public static IEnumerable<string> SectionNames => SettingsSection.All.Select(section => section.Name).Concat(HostSections);

    /// <summary>All settings, as the command line takes them (<c>Limits:MaxTextLength</c>).</summary>
    public static IEnumerable<string> Names =>
        SettingsSection.All.SelectMany(section => section.Names).Concat(HostNames);
}
