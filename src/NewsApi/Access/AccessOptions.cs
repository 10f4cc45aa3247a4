using NewsApi.Settings;

namespace NewsApi.Access;

/// <summary>What operators set of the access rules (<c>Access__…</c>).</summary>
[SettingsSection(AccessOptions.Section)]
internal sealed class AccessOptions
{
    public const string Section = "Access";

    /// <summary>Whether reading is allowed without a key.</summary>
    public bool AnonymousRead { get; init; } = true;
}
