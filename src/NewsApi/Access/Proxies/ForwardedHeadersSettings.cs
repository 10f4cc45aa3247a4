using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using NewsApi.Settings;

namespace NewsApi.Access.Proxies;

/// <summary>
/// The proxies in front of the server (<c>ForwardedHeaders__…</c>). Only what they say about the client is believed: address,
/// scheme, host and prefix (<c>X-Forwarded-For</c>, <c>-Proto</c>, <c>-Host</c>, <c>-Prefix</c>).
/// </summary>
[SettingsSection(Section)]
internal sealed class ForwardedHeadersSettings
{
    public const string Section = "ForwardedHeaders";

    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>A comma list of their addresses.</summary>
    [AddressList]
    public string KnownProxies { get; init; } = "";

    /// <summary>A comma list of networks that only they are in, such as <c>10.0.0.0/8</c>.</summary>
    [NetworkList]
    public string KnownNetworks { get; init; } = "";

    // A list without an entry names no proxy: the middleware would then believe everybody.
    public bool AreConfigured => Split(KnownProxies).Length + Split(KnownNetworks).Length > 0;

    public ForwardedHeadersOptions ToOptions()
    {
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.All,
            // As many proxies one behind another as are known.
            ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        Array.ForEach(Split(KnownProxies), proxy => options.KnownProxies.Add(IPAddress.Parse(proxy)));
        Array.ForEach(Split(KnownNetworks), network => options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(network)));
        return options;
    }

    private static string[] Split(string list) => list.Split(',', Trimmed);

    [AttributeUsage(AttributeTargets.Property)]
    private sealed class AddressListAttribute : SettingRuleAttribute
    {
        public override string Allowed => "a comma list of IP addresses, such as '10.0.0.2, ::1'";

        public override bool IsValid(object? value) => Split(value as string ?? "").All(item => IPAddress.TryParse(item, out _));
    }

    [AttributeUsage(AttributeTargets.Property)]
    private sealed class NetworkListAttribute : SettingRuleAttribute
    {
        public override string Allowed => "a comma list of networks, such as '10.0.0.0/8, fd00::/8'";

        public override bool IsValid(object? value) => Split(value as string ?? "").All(item => System.Net.IPNetwork.TryParse(item, out _));
    }
}
