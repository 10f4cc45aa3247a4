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

    /// <summary>Who makes it.</summary>
    public ChangeOrigin Origin { get; } = ChangeOrigin.Current;

    /// <summary>When it began to wait, as the clock's time stamp.</summary>
    public required long QueuedAt { get; init; }

    /// <summary>Whether the caller has gone before the change was begun; nothing happens then.</summary>
    public abstract bool DropIfCancelled();

    /// <summary>Makes the change, and keeps its result until <see cref="Complete"/>.</summary>
    public abstract Task RunAsync(NewsDbContext database);

    /// <summary>Gives the caller the result: the change is on disk.</summary>
    public abstract void Complete();

    /// <summary>Gives the caller the failure: the change was rolled back.</summary>
    public abstract void Fail(Exception failure);
}

internal sealed class QueuedWrite<T>(
    Func<NewsDbContext, CancellationToken, Task<T>> change, CancellationToken cancellationToken) : QueuedWrite
{
    private readonly TaskCompletionSource<T> _completion = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private T? _result;

    public Task<T> Completion => _completion.Task;

    public override bool DropIfCancelled() =>
        cancellationToken.IsCancellationRequested && _completion.TrySetCanceled(cancellationToken);

    // Once begun, a change is finished: half of a group cannot be cancelled.
    public override async Task RunAsync(NewsDbContext database) =>
        _result = await change(database, CancellationToken.None);

    public override void Complete() => _completion.TrySetResult(_result!);

    public override void Fail(Exception failure) => _completion.TrySetException(failure);
}
