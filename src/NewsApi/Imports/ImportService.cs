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

    /// <summary>Lists imports, newest first.</summary>
    public async Task<Slice<ImportResponse>> ListAsync(
        ImportListRequest list, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var wanted = database.Imports.Where(import => list.Name == null || import.Name == list.Name);
        var imports = await wanted.ReadPageAsync(Orders, ListPage.Of(page, null), cancellationToken);
        return imports.With([.. imports.Items.Select(ImportResponse.Of)]);
    }

    /// <summary>Finds an import; null if it does not exist.</summary>
    public Task<Import?> FindAsync(long id, CancellationToken cancellationToken) =>
        database.Imports.AsNoTracking().SingleOrDefaultAsync(import => import.Id == id, cancellationToken);

    /// <summary>Moves the articles that an import created to the trash; null if the import does not exist.</summary>
    public async Task<WriteResult<ImportResponse>?> UndoAsync(long id, Principal principal, CancellationToken cancellationToken)
    {
        if (await FindAsync(id, cancellationToken) is null)
        {
            return null;
        }

        var articles = ArticlesOf(database, id);
        foreach (var source in await articles.Select(article => article.Source).Distinct().ToListAsync(cancellationToken))
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
        while (await FindAfterAsync(id, last, cancellationToken) is { Count: > 0 } lines)
        {
            List<long> ids = [.. lines.Select(line => line.ArticleId!.Value)];
            await queue.WriteAsync((store, token) => MoveAsync(store, ids, principal, token), cancellationToken);
            last = lines[^1].Line;
        }

        await queue.WriteAsync((store, token) => MarkUndoneAsync(store, id, token), cancellationToken);
        return new WriteResult<ImportResponse>(WriteOutcome.Deleted);
    }

    // Those in the trash are left out.
    private static IQueryable<Article> ArticlesOf(NewsDbContext database, long id) =>
        from line in database.ImportLines
        join article in database.Articles on line.ArticleId equals article.Id
        where line.ImportId == id && line.Status == ImportLineStatus.Created
        select article;

    private Task<List<ImportLine>> FindAfterAsync(long id, long last, CancellationToken cancellationToken) =>
        database.ImportLines.AsNoTracking()
            .Where(line => line.ImportId == id && line.Line > last && line.Status == ImportLineStatus.Created && line.ArticleId != null)
            .OrderBy(line => line.Line).Take(BatchSize).ToListAsync(cancellationToken);

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
