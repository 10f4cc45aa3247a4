using System.Security.Claims;
using NewsApi.Model;

namespace NewsApi.Access.Keys;

/// <summary>A key as requests are checked against it, with the principal that it stands for.</summary>
internal sealed class KnownKey
{
    /// <summary>The id of a stored key; null where the configuration has it.</summary>
    public long? Id { get; private init; }

    public required ClaimsPrincipal Principal { get; init; }

    /// <summary>When it was read from the database, as the clock's time stamp.</summary>
    public long ReadAt { get; private init; }

    private DateTime? ExpiresAt { get; init; }

    private DateTime? RevokedAt { get; init; }

    public static KnownKey Of(ApiKey key, long readAt) => new()
    {
        Id = key.Id,
        Principal = PrincipalOf($"key:{key.Id}", key.Name, key.Scopes, key.Sources),
        ReadAt = readAt,
        ExpiresAt = key.ExpiresAt,
        RevokedAt = key.RevokedAt,
    };

    public static KnownKey Of(string place, ConfiguredKey key) => new()
    {
        Principal = PrincipalOf($"configured:{place}", key.Name ?? $"{ConfiguredKey.Section}__{place}", key.ScopeList, key.SourceList),
    };

    /// <summary>Why it is not accepted at this time; null where it is.</summary>
    public string? Refuse(DateTime now) =>
        RevokedAt is not null ? "The key is revoked."
        : ExpiresAt <= now ? $"The key expired at {ExpiresAt:yyyy-MM-dd'T'HH:mm:ss'Z'}."
        : null;

    private static ClaimsPrincipal PrincipalOf(string id, string name, IEnumerable<string> scopes, IEnumerable<string> sources) =>
        new(new ClaimsIdentity(
            [
                new Claim(Caller.IdClaim, id),
                new Claim(Caller.NameClaim, name),
                .. scopes.Select(scope => new Claim(Caller.ScopeClaim, scope)),
                .. sources.Select(source => new Claim(Caller.SourceClaim, source)),
            ],
            KeyAuthentication.Scheme,
            Caller.NameClaim,
            roleType: null));
}
