using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>A change that waits in the <see cref="WriteQueue"/>, and the result that its caller waits for.</summary>
internal abstract class QueuedWrite
{
    /// <summary>About how many bytes it writes.</summary>
    public required long Size { get; init; }

    /// <summary>Whether it only adds rows, and few: see <see cref="WriteQueue.AddAsync"/>.</summary>
    public bool IsSmall { get; init; }

    /// <summary>Whether it is committed alone: see <see cref="WriteQueue.AddBatchAsync"/>.</summary>
    public bool IsBatch { get; init; }

    /// <summary>
    /// What changes that are made at the same time must not have in common; null for a change that is made at the same time as no other.
    /// </summary>
    public virtual IReadOnlyList<string>? Keys => null;

    /// <summary>The article that it has created, as it was stored; null if there is none.</summary>
    public virtual Article? Created => null;

    /// <summary>Whether its caller has a failure.</summary>
    public abstract bool HasFailed { get; }

    /// <summary>Runs once it is committed, unless it has failed, before the change is announced.</summary>
    public Action? Committed { get; init; }

    /// <summary>Who makes it.</summary>
    public ChangeOrigin Origin { get; } = ChangeOrigin.Current;

    /// <summary>When it began to wait, as the clock's time stamp.</summary>
    public required long QueuedAt { get; init; }

    /// <summary>Puts changes together that follow each other and can be made together.</summary>
    public static List<List<QueuedWrite>> Join(List<QueuedWrite> group)
    {
        var joined = new List<List<QueuedWrite>>();
        foreach (var change in group)
        {
            if (joined is [.., var last] && change.MayJoin(last))
            {
                last.Add(change);
            }
            else
            {
                joined.Add([change]);
            }
        }

        return joined;
    }

    /// <summary>The keys of changes that are made together, if they can be made at the same time as others.</summary>
    public static List<string>? KeysOf(List<List<QueuedWrite>> joined) =>
        joined is [var together] && together.TrueForAll(change => change.Keys is not null)
            ? [.. together.SelectMany(change => change.Keys!)]
            : null;

    /// <summary>Whether it can be committed together with <paramref name="first"/>.</summary>
    public bool MayFollow(QueuedWrite first) => !IsBatch && !first.IsBatch;

    /// <summary>Whether the caller has gone before the change was begun; nothing happens then.</summary>
    public abstract bool DropIfCancelled();

    /// <summary>Whether it can be made together with <paramref name="others"/>, which are made together.</summary>
    public abstract bool MayJoin(IReadOnlyList<QueuedWrite> others);

    /// <summary>
    /// Makes changes that are made together, of which this is the first, and keeps their results until <see cref="Complete"/>.
    /// </summary>
    public abstract Task RunAsync(NewsDbContext database, IReadOnlyList<QueuedWrite> together);

    /// <summary>Whether an entry of the log, of changes that were made together, is this one's.</summary>
    public abstract bool HasMade(Change logged);

    /// <summary>Gives the caller the result: the change is on disk.</summary>
    public abstract void Complete();

    /// <summary>Gives the caller the failure: the change was rolled back.</summary>
    public abstract void Fail(Exception failure);
}

internal abstract class QueuedWrite<T>(CancellationToken cancellationToken) : QueuedWrite
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task<T> Completion => _completion.Task;

    public override bool HasFailed => _completion.Task.IsFaulted;

    protected T? Result { get; set; }

    public override bool DropIfCancelled() =>
        cancellationToken.IsCancellationRequested && _completion.TrySetCanceled(cancellationToken);

    public override void Complete() => _completion.TrySetResult(Result!);

    public override void Fail(Exception failure) => _completion.TrySetException(failure);
}

/// <summary>A change that is made by itself.</summary>
internal sealed class SingleWrite<T>(
    Func<NewsDbContext, CancellationToken, Task<T>> change, CancellationToken cancellationToken) : QueuedWrite<T>(cancellationToken)
{
    public override bool MayJoin(IReadOnlyList<QueuedWrite> others) => false;

    // Once begun, a change is finished: half of a group cannot be cancelled.
    public override async Task RunAsync(NewsDbContext database, IReadOnlyList<QueuedWrite> together) =>
        Result = await change(database, CancellationToken.None);

    public override bool HasMade(Change logged) => true;
}
