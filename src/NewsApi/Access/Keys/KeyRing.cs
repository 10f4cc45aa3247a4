using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NewsApi.Data;

namespace NewsApi.Access.Keys;

/// <summary>
/// Finds keys by their secrets: those of the configuration, and those of the database. A stored key is read again after a
/// second, because another process (a command, another node) may have revoked it.
/// </summary>
internal sealed class KeyRing(IOptions<ConfiguredKeys> configured, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan ReadAgainAfter = TimeSpan.FromSeconds(1);

    private readonly Dictionary<string, KnownKey> _configured = configured.Value.Keys
        .ToDictionary(key => ConfiguredKeysValidator.HashOf(key.Value)!, key => KnownKey.Of(key.Key, key.Value));

    // Only keys that exist are cached, so that their number bounds it.
    private volatile ConcurrentDictionary<string, KnownKey> _stored = new();

    /// <summary>The keys of the configuration.</summary>
    public IReadOnlyCollection<KnownKey> Configured => _configured.Values;

    /// <summary>The key with this secret, whether it is still accepted or not; null when there is none.</summary>
    public async ValueTask<KnownKey?> FindAsync(string secret, CancellationToken cancellationToken)
    {
        var hash = KeyFormat.HashOf(secret);
        if (_configured.TryGetValue(hash, out var known)
            || (_stored.TryGetValue(hash, out known) && clock.GetElapsedTime(known.ReadAt) < ReadAgainAfter))
        {
            return known;
        }

        return await ReadAsync(hash, cancellationToken);
    }

    /// <summary>Reads all stored keys again before they are used. What is being read at the moment is not cached.</summary>
    public void Forget() => _stored = new ConcurrentDictionary<string, KnownKey>();

    private async Task<KnownKey?> ReadAsync(string hash, CancellationToken cancellationToken)
    {
        var (readAt, cache) = (clock.GetTimestamp(), _stored);
        await using var scope = scopes.CreateAsyncScope();
        var stored = await scope.ServiceProvider.GetRequiredService<NewsDbContext>().ApiKeys.AsNoTracking()
            .SingleOrDefaultAsync(key => key.Hash == hash, cancellationToken);
        if (stored is null)
        {
            cache.TryRemove(hash, out _);
            return null;
        }

        return cache[hash] = KnownKey.Of(stored, readAt);
    }
}
