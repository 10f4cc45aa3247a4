using Microsoft.EntityFrameworkCore;
using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>
/// The committed changes in the order of their commits. Each says which entity changed, its id, its version and how; the database
/// logs it in the transaction of the change. The index, the response cache and <c>Last-Modified</c> follow the feed.
/// An entity is added by naming it in <see cref="ChangedEntity"/> and giving its table the triggers of <c>change-log-v3.sql</c>.
/// </summary>
internal sealed class ChangeFeed
{
    // More changes than these are announced as if everything had changed.
    private const int MaxAnnounced = 1000;

    private readonly Lock _lock = new();
    private TaskCompletionSource _moved = NewSignal();
    private volatile Change? _last;

    /// <summary>The last committed <see cref="Change.Sequence"/>.</summary>
    public long Sequence => _last?.Sequence ?? 0;

    /// <summary>The time of the last change; null if there is none.</summary>
    public DateTime? LastChangeAt => _last?.At;

    /// <summary>Which commits changed what, for caches.</summary>
    public ChangeMarks Marks { get; } = new();

    /// <summary>The articles that were created last, for the search index.</summary>
    public NewArticles NewArticles { get; } = new();

    /// <summary>
    /// Announces a commit with the changes that it logged, oldest first. The writer and a reader of the log may both announce it: the
    /// second time has no effect, so that cached responses are not made again.
    /// </summary>
    public void Announce(IReadOnlyList<Change> changes)
    {
        lock (_lock)
        {
            List<Change> unknown = [.. changes.SkipWhile(change => change.Sequence <= Sequence)];
            if (unknown.Count > 0 || changes.Count == 0)
            {
                Marks.Mark(unknown);
            }

            if (unknown is [.., var last])
            {
                MoveTo(last);
            }
        }
    }

    /// <summary>Announces that the log was found committed up to <paramref name="last"/>, by this process or another.</summary>
    public void Announce(Change last)
    {
        lock (_lock)
        {
            if (last.Sequence > Sequence)
            {
                Marks.MarkEverything();
                MoveTo(last);
            }
        }
    }

    /// <summary>Announces what the log of <paramref name="database"/> has after the last known change, if anything.</summary>
    public async Task AnnounceLogAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        var known = _last;
        var found = known is null ? [] : await database.ReadChangesFromAsync(known.Sequence, MaxAnnounced + 1);
        if (known is null || found.Count > MaxAnnounced)
        {
            await AnnounceNewestAsync(database, cancellationToken);
        }
        else if (found.Count == 0 || found[0].Describe() != known.Describe())
        {
            await RestartAsync(database, cancellationToken);
        }
        else if (found.Count > 1)
        {
            Announce(found[1..]);
        }
    }

    /// <summary>Completes as soon as the log has been committed beyond <paramref name="sequence"/>.</summary>
    public Task WaitBeyondAsync(long sequence, CancellationToken cancellationToken)
    {
        lock (_lock)
        {
            return Sequence > sequence ? Task.CompletedTask : _moved.Task.WaitAsync(cancellationToken);
        }
    }

    private async Task AnnounceNewestAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        if (await FindNewestAsync(database, cancellationToken) is { } last)
        {
            Announce(last);
        }
    }

    // The database has lost changes, as a standby that replaces another may, or the log was cut.
    private async Task RestartAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        var last = await FindNewestAsync(database, cancellationToken);
        lock (_lock)
        {
            Marks.MarkEverything();
            MoveTo(last);
        }
    }

    private static Task<Change?> FindNewestAsync(NewsDbContext database, CancellationToken cancellationToken) =>
        database.Changes.AsNoTracking().OrderByDescending(change => change.Sequence).FirstOrDefaultAsync(cancellationToken);

    private void MoveTo(Change? last)
    {
        _last = last;
        _moved.SetResult();
        _moved = NewSignal();
    }

    private static TaskCompletionSource NewSignal() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}

internal static class ChangeFeedQueries
{
    /// <summary>The changes after <paramref name="sequence"/>, oldest first.</summary>
    public static IQueryable<Change> ChangesAfter(this NewsDbContext database, long sequence) =>
        database.Changes.AsNoTracking().Where(change => change.Sequence > sequence).OrderBy(change => change.Sequence);

    /// <summary>The changes after <paramref name="sequence"/>, of which there are few, oldest first.</summary>
    public static List<Change> ReadChangesAfter(this NewsDbContext database, long sequence) =>
        [.. database.Compiled<Queries>().After(database, sequence)];

    /// <summary>The change <paramref name="sequence"/>, if the log has it, and those after it, oldest first.</summary>
    public static ValueTask<List<Change>> ReadChangesFromAsync(this NewsDbContext database, long sequence, int count) =>
        database.Compiled<Queries>().From(database, sequence, count).ToListAsync();

    private sealed class Queries
    {
        public Func<NewsDbContext, long, int, IAsyncEnumerable<Change>> From { get; } =
            EF.CompileAsyncQuery<NewsDbContext, long, int, Change>((database, sequence, count) => database.Changes.AsNoTracking()
                .Where(change => change.Sequence >= sequence).OrderBy(change => change.Sequence).Take(count));

        public Func<NewsDbContext, long, IEnumerable<Change>> After { get; } =
            EF.CompileQuery<NewsDbContext, long, Change>((database, sequence) => database.Changes.AsNoTracking()
                .Where(change => change.Sequence > sequence).OrderBy(change => change.Sequence));
    }
}
