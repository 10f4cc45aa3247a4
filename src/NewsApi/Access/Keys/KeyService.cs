using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Access.Keys;

/// <summary>Creates, lists, replaces and revokes keys.</summary>
internal sealed class KeyService(NewsDbContext database, WriteQueue writes, KeyRing ring, KeyUsage usage, TimeProvider clock)
{
    private const string Entity = "key";

    private static readonly Ordering<ApiKey> Orders = new(key => key.Id, new SortKey("id", true));

    /// <summary>Creates a key; the response is the only place that ever has its secret.</summary>
    public async Task<KeyResponse> CreateAsync(KeyRequest request, ClaimsPrincipal creator, CancellationToken cancellationToken)
    {
        var secret = KeyFormat.Generate();
        var key = Build(secret, creator);
        (key.Name, key.Scopes) = (request.Name!.Trim(), [.. request.Scopes!.Distinct()]);
        key.Sources = [.. (request.Sources ?? []).Select(source => source.Trim())];
        key.ExpiresAt = Timestamps.Parse(request.ExpiresAt);
        var origin = ChangeOrigin.Current;
        await writes.WriteAsync((store, token) => AddAsync(store, key, origin, token), cancellationToken);
        return KeyResponse.Of(key, clock.GetUtcTime(), null, secret);
    }

    /// <summary>Lists keys, newest first.</summary>
    public async Task<Slice<KeyResponse>> ListAsync(PageRequest page, CancellationToken cancellationToken)
    {
        var keys = await database.ApiKeys.ReadPageAsync(Orders, ListPage.Of(page, null), cancellationToken);
        return keys.With([.. keys.Items.Select(Describe)]);
    }

    /// <summary>The key with this id; null when there is none.</summary>
    public async Task<KeyResponse?> FindAsync(long id, CancellationToken cancellationToken) =>
        await database.ApiKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Id == id, cancellationToken) is { } key
            ? Describe(key)
            : null;

    /// <summary>
    /// Creates a key with the same rights, and lets the old one expire after the overlap. Null when there is no such key; a
    /// response without a secret when it is revoked, expired or replaced already.
    /// </summary>
    public async Task<KeyResponse?> RotateAsync(
        long id, KeyRotationRequest request, ClaimsPrincipal creator, CancellationToken cancellationToken)
    {
        var (secret, origin) = (KeyFormat.Generate(), ChangeOrigin.Current);
        var result = await writes.WriteAsync(
            async (store, token) =>
            {
                var now = clock.GetUtcTime();
                var old = await store.ApiKeys.SingleOrDefaultAsync(key => key.Id == id, token);
                if (old is null || old.RevokedAt is not null || old.ExpiresAt <= now || await IsReplacedAsync(store, old, token))
                {
                    return old is null ? null : Describe(old);
                }

                var key = Build(secret, creator);
                (key.Name, key.Scopes, key.Sources) = (old.Name, old.Scopes, old.Sources);
                key.ExpiresAt = Timestamps.Parse(request.ExpiresAt) ?? (key.CreatedAt + await FindLifetimeAsync(store, old, token));
                await AddAsync(store, key, origin, token);
                old.ReplacedById = key.Id;
                old.ExpiresAt = Earlier(old.ExpiresAt, now.AddMinutes(request.OverlapMinutes));
                await store.SaveChangesAsync(token);
                origin.Note(Entity, old.Id, $"replaced by key {key.Id}, expires at {old.ExpiresAt:s}Z");
                return KeyResponse.Of(key, now, null, secret);
            },
            cancellationToken);
        ring.Forget();
        return result;
    }

    // A key that was replaced before ends early; its replacement, which was revoked, was made to live as long as the key itself.
    private static async Task<TimeSpan?> FindLifetimeAsync(NewsDbContext store, ApiKey old, CancellationToken cancellationToken)
    {
        var model = await store.ApiKeys.AsNoTracking().SingleOrDefaultAsync(key => key.Id == old.ReplacedById, cancellationToken) ?? old;
        return model.ExpiresAt - model.CreatedAt;
    }

    // A second replacement would live as short as what is left of the first key, and nothing would name the first replacement.
    private static Task<bool> IsReplacedAsync(NewsDbContext store, ApiKey old, CancellationToken cancellationToken) =>
        store.ApiKeys.AnyAsync(key => key.Id == old.ReplacedById && key.RevokedAt == null, cancellationToken);

    /// <summary>Revokes a key for good; false when there is no such key.</summary>
    public async Task<bool> RevokeAsync(long id, CancellationToken cancellationToken)
    {
        var origin = ChangeOrigin.Current;
        var isKnown = await writes.WriteAsync(
            async (store, token) =>
            {
                var key = await store.ApiKeys.SingleOrDefaultAsync(one => one.Id == id, token);
                if (key is { RevokedAt: null })
                {
                    key.RevokedAt = clock.GetUtcTime();
                    await store.SaveChangesAsync(token);
                    origin.Note(Entity, id, "revoked");
                }

                return key is not null;
            },
            cancellationToken);
        ring.Forget();
        return isKnown;
    }

    private static async Task<int> AddAsync(NewsDbContext store, ApiKey key, ChangeOrigin origin, CancellationToken cancellationToken)
    {
        store.ApiKeys.Add(key);
        var count = await store.SaveChangesAsync(cancellationToken);
        origin.Note(Entity, key.Id, $"created with the scopes {string.Join(", ", key.Scopes)}");
        return count;
    }

    private static DateTime Earlier(DateTime? one, DateTime other) => one < other ? one.Value : other;

    private ApiKey Build(string secret, ClaimsPrincipal creator) => new()
    {
        Name = "",
        Hash = KeyFormat.HashOf(secret),
        Hint = KeyFormat.HintOf(secret),
        Scopes = [],
        Sources = [],
        CreatedAt = clock.GetUtcTime(),
        CreatedBy = creator.Identity?.IsAuthenticated == true ? Caller.NameOf(creator) : null,
    };

    private KeyResponse Describe(ApiKey key) => KeyResponse.Of(key, clock.GetUtcTime(), usage.Find(key.Id));
}
