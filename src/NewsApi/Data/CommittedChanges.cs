using NewsApi.Model;

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

    /// <summary>The last committed <see cref="Change.Sequence"/>.</summary>
    public long Sequence => Interlocked.Read(ref _sequence);

    /// <summary>Which commits changed what, for those who keep something that was read.</summary>
    public ChangeMarks Marks { get; } = new();

    /// <summary>Tells of a commit of this process, with the changes that it logged.</summary>
    public void Announce(IReadOnlyList<Change> changes)
    {
        lock (_lock)
        {
            Marks.Mark(changes);
            if (changes.Count > 0)
            {
                MoveTo(changes[^1].Sequence);
            }
        }
    }

    /// <summary>Tells that the log was found committed up to <paramref name="sequence"/>, by whomever.</summary>
    public void Announce(long sequence)
    {
        lock (_lock)
        {
            if (sequence > _sequence)
            {
                Marks.MarkEverything();
                MoveTo(sequence);
            }
        }
    }

    /// <summary>Completes as soon as the log has been committed beyond <paramref name="sequence"/>.</summary>
    public Task WaitBeyondAsync(long sequence, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return _sequence > sequence ? Task.CompletedTask : _moved.Task.WaitAsync(cancellationToken);
        }
    }

    private void MoveTo(long sequence)
    {
        if (sequence > _sequence)
        {
            _sequence = sequence;
            _moved.SetResult();
            _moved = NewSignal();
        }
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
