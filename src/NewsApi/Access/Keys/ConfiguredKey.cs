using NewsApi.Settings;

namespace NewsApi.Access.Keys;

/// <summary>A key that operators configure (<c>ApiKeys__0__…</c>).</summary>
[SettingsSection(ConfiguredKey.Section, IsList = true)]
internal sealed class ConfiguredKey
{
    public const string Section = "ApiKeys";

    private const StringSplitOptions Trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;

    /// <summary>The secret; instead of <see cref="Hash"/>.</summary>
    [Secret]
    public string? Key { get; init; }

    /// <summary>SHA-256 of the secret in hexadecimal, so that the configuration holds no secret.</summary>
    [Secret]
    public string? Hash { get; init; }

    /// <summary>The name that the audit log shows; the place in the list where absent.</summary>
    public string? Name { get; init; }

    /// <summary>A comma list of read, write, admin.</summary>
    public string Scopes { get; init; } = Access.Scopes.Write;

    /// <summary>A comma list of the sources whose articles the key may create and change; empty means all.</summary>
    public string Sources { get; init; } = "";

    public IReadOnlyList<string> ScopeList => Scopes.Split(',', Trimmed);

    public IReadOnlyList<string> SourceList => Sources.Split(',', Trimmed);
}
