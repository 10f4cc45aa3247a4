using System.Diagnostics.CodeAnalysis;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Imports;

/// <summary>An import that this process works on.</summary>
[SuppressMessage("Design", "CA1001", Justification = "A client may cancel while the import ends; the source has no timer to dispose.")]
internal sealed class RunningImport(Import import)
{
    private readonly CancellationTokenSource _cancellation = new();
    private readonly TaskCompletionSource _ready = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile TaskCompletionSource _moved = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public long Id => import.Id;

    /// <summary>The last line that was stored when the import began or was continued.</summary>
    public long FirstLine { get; } = import.LastLine;

    /// <summary>The last line that is stored.</summary>
    public long LastLine { get; set; } = import.LastLine;

    public bool IsDryRun => import.IsDryRun;

    public bool IsJob => import.IsJob;

    public WriteRules Rules { get; } = new(
        Http.Preconditions.None,
        new Principal(import.Principal, import.CreatedBy) { Sources = import.Sources },
        Enum.Parse<OnDuplicate>(import.OnDuplicate));

    /// <summary>The texts of a dry run, which the database does not have.</summary>
    public HashSet<string> SeenTexts { get; } = [];

    /// <summary>Whether a client cancelled it.</summary>
    public bool IsCancelled => _cancellation.IsCancellationRequested;

    public CancellationToken Cancellation => _cancellation.Token;

    /// <summary>Completes once the lines that were stored before are compared with those that come now.</summary>
    public Task Ready => _ready.Task;

    /// <summary>Completes with the next batch that is stored, and with the end.</summary>
    public Task Moved => _moved.Task;

    public Task Ended => _ended.Task;

    public void Cancel() => _cancellation.Cancel();

    public void SetReady() => _ready.TrySetResult();

    public void SignalMove()
    {
        var moved = _moved;
        _moved = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        moved.SetResult();
    }

    public void SignalEnd()
    {
        _ended.TrySetResult();
        // Not another one: who asks for it only now would wait for ever.
        _moved.TrySetResult();
    }
}

/// <summary>The imports that this process works on.</summary>
internal sealed class RunningImports(TimeProvider clock)
{
    // How long an import of another process may store nothing until it counts as interrupted.
    private static readonly TimeSpan SilentTime = TimeSpan.FromMinutes(1);

    private readonly System.Collections.Concurrent.ConcurrentDictionary<long, RunningImport> _running = new();

    /// <summary>Adds an import; null if it runs already.</summary>
    public RunningImport? TryAdd(Import import)
    {
        var run = new RunningImport(import);
        return _running.TryAdd(import.Id, run) ? run : null;
    }

    /// <summary>
    /// Returns an import as it is now. A process that was killed, such as a command, cannot say so: its import counts as interrupted.
    /// If it works after all, its next batch sets the status again.
    /// </summary>
    public Import Observe(Import import)
    {
        if (import is { Status: ImportStatus.Running, IsJob: false } && Find(import.Id) is null
            && import.UpdatedAt < clock.GetUtcTime() - SilentTime)
        {
            import.Status = ImportStatus.Interrupted;
        }

        return import;
    }

    public RunningImport? Find(long id) => _running.GetValueOrDefault(id);

    public void Remove(RunningImport run)
    {
        _running.TryRemove(run.Id, out _);
        run.SignalEnd();
    }
}
