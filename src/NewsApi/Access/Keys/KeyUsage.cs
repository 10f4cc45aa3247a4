using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data;

namespace NewsApi.Access.Keys;

/// <summary>Writes when keys were last used: once a minute for all, because a write for each request would cost more than it.</summary>
internal sealed class KeyUsage(WriteQueue writes, TimeProvider clock, ILogger<KeyUsage> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<long, DateTime> _used = new();

    /// <summary>Notes that a stored key is used at this time.</summary>
    public void Note(KnownKey key, DateTime now)
    {
        // A second is exact enough; most requests only read here.
        if (key.Id is { } id && !(_used.TryGetValue(id, out var noted) && now - noted < TimeSpan.FromSeconds(1)))
        {
            _used[id] = now;
        }
    }

    /// <summary>The last use that is not written yet; null where all is.</summary>
    public DateTime? Find(long id) => _used.TryGetValue(id, out var used) ? used : null;

    /// <summary>Writes what was noted since the last time.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        var used = _used.ToArray();
        if (used.Length == 0)
        {
            return;
        }

        await writes.WriteAsync(
            async (database, token) =>
            {
                foreach (var (id, at) in used)
                {
                    await database.ApiKeys.Where(key => key.Id == id).ExecuteUpdateAsync(
                        update => update.SetProperty(key => key.LastUsedAt, at), token);
                }

                return used.Length;
            },
            cancellationToken);
        Array.ForEach(used, written => _used.TryRemove(written));
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryFlushAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryFlushAsync(stoppingToken);
        }
    }

    private async Task TryFlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FlushAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogWarning("The times of the last use of keys were not written: {Reason}", failure.Message);
        }
    }
}
