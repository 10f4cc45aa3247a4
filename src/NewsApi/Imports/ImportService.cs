using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Imports;

/// <summary>Lists imports, and undoes them.</summary>
internal sealed class ImportService(NewsDbContext database, WriteQueue queue, RunningImports running, TimeProvider clock)
{
    // About 30 ms of the writer.
    private const int BatchSize = 50;

    private static readonly Ordering<Import> Orders = new(import => import.Id, new SortKey("id", true));

    /// <summary>Lists imports, newest first; only those of <paramref name="owner"/>, if there is one.</summary>
    public async Task<Slice<ImportResponse>> ListAsync(
        ImportListRequest list, PageRequest page, string? owner, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var wanted = Owned(owner).Where(import => list.Name == null || import.Name == list.Name);
        var imports = await wanted.ReadPageAsync(Orders, ListPage.Of(page, null), cancellationToken);
        return imports.With([.. imports.Items.Select(import => ImportResponse.Of(running.Observe(import)))]);
    }

    /// <summary>Finds an import; null if it does not exist, or has another owner than <paramref name="owner"/>.</summary>
    public async Task<Import?> FindAsync(long id, string? owner, CancellationToken cancellationToken) =>
        await Owned(owner).SingleOrDefaultAsync(import => import.Id == id, cancellationToken) is { } import
            ? running.Observe(import)
            : null;

    /// <summary>
    /// Moves the articles that an import created to the trash. What was in the trash before and was restored stays where it is.
    /// </summary>
    public async Task<WriteResult<ImportResponse>> UndoAsync(Import import, Principal principal, CancellationToken cancellationToken)
    {
        var id = import.Id;
        foreach (var source in await ArticlesOf(import).Select(article => article.Source).Distinct().ToListAsync(cancellationToken))
        {
            if (principal.Refuse<ImportResponse>(source) is { } refused)
            {
                return refused;
            }
        }

        if (running.Find(id) is { } run)
        {
            run.Cancel();
            await run.Ended.WaitAsync(cancellationToken);
        }

        var last = 0L;
        while (await FindAfterAsync(import, last, cancellationToken) is { Count: > 0 } ids)
        {
            await queue.WriteAsync((store, token) => MoveAsync(store, ids, principal, token), cancellationToken);
            last = ids[^1];
        }

        await queue.WriteAsync((store, token) => MarkUndoneAsync(store, id, token), cancellationToken);
        return new WriteResult<ImportResponse>(WriteOutcome.Deleted);
    }

    private IQueryable<Import> Owned(string? owner) =>
        database.Imports.AsNoTracking().Where(import => owner == null || import.Principal == owner);

    // Those in the trash are left out. An import that was undone may have gone on since.
    private IQueryable<Article> ArticlesOf(Import import) =>
        from line in database.ImportLines
        join article in database.Articles on line.ArticleId equals article.Id
        where line.ImportId == import.Id && line.Status == ImportLineStatus.Created
            && (import.UndoneAt == null || article.CreatedAt > import.UndoneAt)
        select article;

    private Task<List<long>> FindAfterAsync(Import import, long last, CancellationToken cancellationToken) =>
        ArticlesOf(import).Select(article => article.Id).Where(id => id > last).Order().Take(BatchSize).ToListAsync(cancellationToken);

    private async Task<int> MoveAsync(
        NewsDbContext store, List<long> ids, Principal principal, CancellationToken cancellationToken)
    {
        await new ArticleStore(store, principal, clock.GetUtcTime()).MoveAsync(ids, cancellationToken);
        return ids.Count;
    }

    private Task<int> MarkUndoneAsync(NewsDbContext store, long id, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcTime();
        return store.Imports.Where(import => import.Id == id).ExecuteUpdateAsync(
            update => update.SetProperty(import => import.UndoneAt, now).SetProperty(
                import => import.Status,
                import => import.Status == ImportStatus.Queued ? ImportStatus.Cancelled : import.Status),
            cancellationToken);
    }
}
