using System.Text.Json.Serialization;
using NewsApi.Model;

namespace NewsApi.Access.Keys;

/// <summary>A key, without its secret.</summary>
internal sealed record KeyResponse
{
    /// <example>1</example>
    public required long Id { get; init; }

    /// <summary>The secret; only in the response to the request that created the key. It cannot be shown again.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Key { get; init; }

    /// <example>newsroom import</example>
    public required string Name { get; init; }

    /// <summary>The first characters of the secret.</summary>
    /// <example>napi_x7Bq</example>
    public required string Hint { get; init; }

    /// <example>["write"]</example>
    public required IReadOnlyList<string> Scopes { get; init; }

    /// <summary>The sources that it is limited to; empty means no limit.</summary>
    /// <example>["Harbour Post"]</example>
    public required IReadOnlyList<string> Sources { get; init; }

    public required KeyStatus Status { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The key that created it; null where that is not known.</summary>
    public required string? CreatedBy { get; init; }

    /// <summary>Null where it never expires.</summary>
    public required DateTime? ExpiresAt { get; init; }

    public required DateTime? RevokedAt { get; init; }

    /// <summary>When it was last used; null where it never was.</summary>
    public required DateTime? LastUsedAt { get; init; }

    /// <summary>The id of the key that replaces it.</summary>
    public required long? ReplacedById { get; init; }

    public required KeyLinks Links { get; init; }

    /// <summary>The key as it is at this time.</summary>
    public static KeyResponse Of(ApiKey key, DateTime now, DateTime? used, string? secret = null) => new()
    {
        Id = key.Id,
        Key = secret,
        Name = key.Name,
        Hint = key.Hint,
        Scopes = key.Scopes,
        Sources = key.Sources,
        Status = key.RevokedAt is not null ? KeyStatus.Revoked : key.ExpiresAt <= now ? KeyStatus.Expired : KeyStatus.Active,
        CreatedAt = key.CreatedAt,
        CreatedBy = key.CreatedBy,
        ExpiresAt = key.ExpiresAt,
        RevokedAt = key.RevokedAt,
        LastUsedAt = used ?? key.LastUsedAt,
        ReplacedById = key.ReplacedById,
        Links = new KeyLinks { Self = $"/api/v1/admin/keys/{key.Id}" },
    };
}

/// <summary>Where a key is.</summary>
internal sealed record KeyLinks
{
    /// <example>/api/v1/admin/keys/1</example>
    public required string Self { get; init; }
}

internal enum KeyStatus
{
    Active,
    Expired,
    Revoked,
}
