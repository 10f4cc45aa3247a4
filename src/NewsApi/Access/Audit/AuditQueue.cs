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

    // Not disposed: a host may be stopped after it was disposed, and there is nothing to release.
    private readonly SemaphoreSlim _flushing = new(1);

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

    /// <summary>
    /// Writes what waits; what was added before is written when it completes. What cannot be written is logged, and waits on.
    /// </summary>
    public async Task FlushAsync()
    {
        // Another flush may have taken entries that are not written yet.
        await _flushing.WaitAsync();
        try
        {
            await WriteWaitingAsync();
        }
        finally
        {
            _flushing.Release();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await FlushAsync();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not the injected clock: a flush waits for real time only, however far a clock is moved.
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            await FlushAsync();
        }
    }

    private async Task WriteWaitingAsync()
    {
        Dictionary<AuditKey, Waiting> waiting;
        long dropped;
        lock (_lock)
        {
            (waiting, _waiting) = (_waiting, []);
            (dropped, _dropped) = (_dropped, 0);
        }

        if (waiting.Count == 0)
        {
            return;
        }

        try
        {
            // Not the token of the caller, who may leave: the entries belong to others.
            var origin = ChangeOrigin.Current;
            await writes.WriteAsync((_, _) => Task.FromResult(Note(origin, waiting, dropped)), CancellationToken.None);
        }
        catch (Exception failure)
        {
            logger.LogError("Entries of the audit log were not written; they wait: {Reason}", failure.Message);
            Return(waiting, dropped);
        }
    }

    private static int Note(ChangeOrigin origin, Dictionary<AuditKey, Waiting> waiting, long dropped)
    {
        foreach (var (key, one) in waiting)
        {
            one.Entry.Detail = one.Count == 1 ? key.Detail : $"{key.Detail} ({one.Count} times)";
            origin.Note(one.Entry);
        }

        if (dropped > 0)
        {
            var entry = origin.Entry(null, null, $"{dropped} more attempts were refused in the same second.");
            entry.Outcome = AuditOutcome.Refused;
            origin.Note(entry);
        }

        return waiting.Count;
    }

    private void Return(Dictionary<AuditKey, Waiting> unwritten, long dropped)
    {
        lock (_lock)
        {
            _dropped += dropped;
            foreach (var (key, one) in unwritten)
            {
                if (_waiting.TryGetValue(key, out var same))
                {
                    same.Count += one.Count;
                }
                else if (_waiting.Count < MaxCount)
                {
                    _waiting[key] = one;
                }
                else
                {
                    _dropped += one.Count;
                }
            }
        }
    }

    private sealed record AuditKey(string ActorId, string? Address, string Route, AuditOutcome Outcome, string? Detail);

    private sealed class Waiting(AuditEntry entry)
    {
        public AuditEntry Entry { get; } = entry;

        public long Count { get; set; }
    }
}
