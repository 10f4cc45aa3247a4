using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Access.Audit;

/// <summary>
/// Holds entries of the audit log that belong to no change, above all refused attempts, and writes them once a second:
/// who sends wrong keys must not occupy the writer. Repeated attempts become one entry with their number.
/// </summary>
internal sealed class AuditQueue(WriteQueue writes, TimeProvider clock, ILogger<AuditQueue> logger) : BackgroundService
{
    private const int MaxCount = 1000;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Lock _lock = new();
    private Dictionary<AuditKey, Waiting> _waiting = [];
    private long _dropped;

    /// <summary>Adds an entry, which is written within a second.</summary>
    public void Add(AuditEntry entry, string route)
    {
        entry.At = clock.GetUtcTime();
        var key = new AuditKey(entry.ActorId, entry.Address, route, entry.Outcome, entry.Detail);
        lock (_lock)
        {
            if (_waiting.TryGetValue(key, out var same))
            {
                same.Count++;
            }
            else if (_waiting.Count < MaxCount)
            {
                _waiting[key] = new Waiting(entry) { Count = 1 };
            }
            else
            {
                _dropped++;
            }
        }
    }

    /// <summary>Writes what waits.</summary>
    public async Task FlushAsync(CancellationToken cancellationToken)
    {
        Dictionary<AuditKey, Waiting> waiting;
        long dropped;
        lock (_lock)
        {
            (waiting, _waiting) = (_waiting, []);
            (dropped, _dropped) = (_dropped, 0);
        }

        if (waiting.Count > 0)
        {
            var origin = ChangeOrigin.Current;
            await writes.WriteAsync((_, _) => Task.FromResult(Note(origin, waiting.Values, dropped)), cancellationToken);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryFlushAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await TryFlushAsync(stoppingToken);
        }
    }

    private static int Note(ChangeOrigin origin, IEnumerable<Waiting> waiting, long dropped)
    {
        var count = 0;
        foreach (var one in waiting)
        {
            one.Entry.Detail = one.Count == 1 ? one.Entry.Detail : $"{one.Entry.Detail} ({one.Count} times)";
            origin.Note(one.Entry);
            count++;
        }

        if (dropped > 0)
        {
            var entry = origin.Entry(null, null, $"{dropped} more attempts were refused in the same second.");
            entry.Outcome = AuditOutcome.Refused;
            origin.Note(entry);
        }

        return count;
    }

    private async Task TryFlushAsync(CancellationToken cancellationToken)
    {
        try
        {
            await FlushAsync(cancellationToken);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError("Entries of the audit log were not written: {Reason}", failure.Message);
        }
    }

    private sealed record AuditKey(string ActorId, string? Address, string Route, AuditOutcome Outcome, string? Detail);

    private sealed class Waiting(AuditEntry entry)
    {
        public AuditEntry Entry { get; } = entry;

        public long Count { get; set; }
    }
}
