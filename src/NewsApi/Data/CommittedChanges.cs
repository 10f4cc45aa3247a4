namespace NewsApi.Data;

/// <summary>
/// How far the log of changes has been committed by this process, and the signal that it went further.
/// Whoever follows the log waits here instead of asking the database again and again.
/// </summary>
internal sealed class CommittedChanges
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _moved = NewSignal();
    private long _sequence;

    /// <summary>The last committed <see cref="Model.Change.Sequence"/>.</summary>
    public long Sequence => Interlocked.Read(ref _sequence);

    /// <summary>Tells that the log was committed up to <paramref name="sequence"/>.</summary>
    public void Announce(long sequence)
    {
        TaskCompletionSource moved;
        lock (_lock)
        {
            if (sequence <= _sequence)
            {
                return;
            }

            _sequence = sequence;
            moved = _moved;
            _moved = NewSignal();
        }

        moved.SetResult();
    }

    /// <summary>Completes as soon as the log has been committed beyond <paramref name="sequence"/>.</summary>
    public Task WaitBeyondAsync(long sequence, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _sequence > sequence ? Task.CompletedTask : _moved.Task.WaitAsync(cancellationToken);
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
