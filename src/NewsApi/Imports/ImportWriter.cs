using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Corrections;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Imports;

/// <summary>
/// Stores batches of an import through the one writer. The lines of a batch, its articles and the position of the import are stored
/// in one transaction: an import that was cut off goes on with the next line.
/// </summary>
internal sealed class ImportWriter(
    WriteQueue queue,
    ArticleWriter articles,
    ChangeFeed feed,
    ItemPreparer preparer,
    TimeProvider clock,
    ILogger<ImportWriter> logger)
{
    /// <summary>Stores a batch. A line that cannot be stored does not keep the others from being stored.</summary>
    /// <exception cref="StoreUnavailableException">Nothing can be stored.</exception>
    public async Task StoreAsync(RunningImport run, IReadOnlyList<PreparedItem> batch, CancellationToken cancellationToken)
    {
        try
        {
            await StoreWhenIdleAsync(run, batch, cancellationToken);
        }
        catch (Exception failure) when (failure is not (OperationCanceledException or StoreBusyException or ImportConflictException))
        {
            await StoreSinglyAsync(run, batch, failure, cancellationToken);
        }
    }

    /// <summary>Stores a batch in the transaction of the writer.</summary>
    public async Task<long> StoreAsync(
        NewsDbContext database, RunningImport run, IReadOnlyList<PreparedItem> batch, CancellationToken cancellationToken)
    {
        var lines = await CreateAsync(database, run, batch, cancellationToken);
        database.InsertRows(lines);
        var (last, now) = (batch[^1].Item.Line, clock.GetUtcTime());
        var (created, duplicates) = (Count(ImportLineStatus.Created), Count(ImportLineStatus.Duplicate));
        var stored = database.Imports.Where(import => import.Id == run.Id);
        var moved = await stored.Where(one => one.LastLine == run.LastLine && one.Status != ImportStatus.Cancelled).ExecuteUpdateAsync(
            update => update
                .SetProperty(import => import.LastLine, last)
                .SetProperty(import => import.Created, import => import.Created + created)
                .SetProperty(import => import.Duplicates, import => import.Duplicates + duplicates)
                .SetProperty(import => import.Failed, import => import.Failed + (lines.Count - created - duplicates))
                .SetProperty(import => import.Status, ImportStatus.Running)
                .SetProperty(import => import.UpdatedAt, now),
            cancellationToken);
        if (moved == 0 && await stored.AnyAsync(one => one.Status == ImportStatus.Cancelled, cancellationToken))
        {
            // By a client of another server.
            run.Cancel();
            run.Cancellation.ThrowIfCancellationRequested();
        }

        return moved == 1 ? last : throw new ImportConflictException("The import was continued by another process.");

        long Count(ImportLineStatus status) => lines.Count(line => line.Status == status);
    }

    private async Task StoreWhenIdleAsync(RunningImport run, IReadOnlyList<PreparedItem> batch, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                var (wanted, size) = (batch, batch.Sum(item => item.Item.Content.Length * 2L));
                run.LastLine = await queue.AddBatchAsync(
                    (database, token) => StoreAsync(database, run, wanted, token),
                    size,
                    () => feed.NewArticles.Add(wanted.Where(IsAsStored).Select(item => item.Article!)),
                    cancellationToken);
                run.SignalMove();
                return;
            }
            catch (StoreBusyException failure) when (failure is not StoreUnavailableException)
            {
                await Task.Delay(ImportStore.BusyPause, clock, cancellationToken);
                batch = await PrepareAgainAsync(run, batch, cancellationToken);
            }
        }
    }

    // Corrections change the rows of an article, not the article here.
    private static bool IsAsStored(PreparedItem item) => item is { Article.Id: > 0, Corrections.Count: 0 };

    private async Task StoreSinglyAsync(
        RunningImport run, IReadOnlyList<PreparedItem> batch, Exception failure, CancellationToken cancellationToken)
    {
        if (batch is [var line])
        {
            logger.LogError(failure, "Line {Line} of import {Import} could not be stored", line.Item.Line, run.Id);
            var problem = LineProblem.Of(
                StatusCodes.Status500InternalServerError, "The line could not be stored; the server's log says why.");
            await StoreWhenIdleAsync(run, [line with { Article = null, Problem = problem }], cancellationToken);
            return;
        }

        foreach (var one in await PrepareAgainAsync(run, batch, cancellationToken))
        {
            await StoreAsync(run, [one], cancellationToken);
        }
    }

    // A transaction that was rolled back leaves the ids of its rows in the articles.
    private async Task<IReadOnlyList<PreparedItem>> PrepareAgainAsync(
        RunningImport run, IReadOnlyList<PreparedItem> batch, CancellationToken cancellationToken) =>
        await preparer.PrepareAsync([.. batch.Select(item => item.Item)], run.Rules.Principal, cancellationToken);

    private async Task<List<ImportLine>> CreateAsync(
        NewsDbContext database, RunningImport run, IReadOnlyList<PreparedItem> batch, CancellationToken cancellationToken)
    {
        List<Article> wanted = [.. batch.Select(item => item.Article).OfType<Article>()];
        var stored = run.Rules.OnDuplicate == OnDuplicate.Create ? [] : Duplicates.Find(database, wanted);
        var repeated = run.Rules.OnDuplicate == OnDuplicate.Create ? [] : FindRepeated(run, wanted, stored);
        List<Article> created = [.. wanted.Where(article => !stored.ContainsKey(article) && !repeated.ContainsKey(article))];
        if (!run.IsDryRun)
        {
            await articles.CreateAsync(database, created, run.Rules.Principal, cancellationToken);
            await CorrectAsync(database, run, batch.Where(item => item.Article?.Id > 0), cancellationToken);
        }

        return
        [
            .. batch.Select(item => item.Article is not { } article ? LineOf(run, item, ImportLineStatus.Failed, null, item.Problem)
                : stored.TryGetValue(article, out var id) ? Duplicate(run, item, id)
                : repeated.TryGetValue(article, out var first) ? Duplicate(run, item, first?.Id)
                : LineOf(run, item, ImportLineStatus.Created, run.IsDryRun ? null : article.Id, null)),
        ];
    }

    private async Task CorrectAsync(
        NewsDbContext database, RunningImport run, IEnumerable<PreparedItem> created, CancellationToken cancellationToken)
    {
        foreach (var item in created.Where(item => item.Corrections.Count > 0))
        {
            await new CorrectionReplay(database, run.Rules.Principal, clock.GetUtcTime())
                .RunAsync(item.Article!.Id, item.Corrections, cancellationToken);
        }
    }

    // The articles that are in the import before: in this batch or, in a dry run, in an earlier one.
    private static Dictionary<Article, Article?> FindRepeated(
        RunningImport run, List<Article> wanted, Dictionary<Article, long> stored)
    {
        var (first, repeated) = (new Dictionary<string, Article>(), new Dictionary<Article, Article?>());
        foreach (var article in wanted.Where(article => !stored.ContainsKey(article)))
        {
            var keys = Duplicates.KeysOf(article);
            if (keys.Select(key => first.GetValueOrDefault(key)).FirstOrDefault(one => one is not null) is { } earlier)
            {
                repeated[article] = run.IsDryRun ? null : earlier;
            }
            else if (keys.Exists(run.SeenTexts.Contains))
            {
                repeated[article] = null;
            }
            else
            {
                keys.ForEach(key => first[key] = article);
            }
        }

        run.SeenTexts.UnionWith(run.IsDryRun ? first.Keys : []);
        return repeated;
    }

    private static ImportLine Duplicate(RunningImport run, PreparedItem item, long? id)
    {
        var path = id is null ? null : LinkPath.To($"/api/v1/{ArticleMapping.Collection}/{id}");
        var detail = id is null ? "An earlier line has the same text, or the same source and externalId."
            : $"Article {id} has the same text, or the same source and externalId.";
        var problem = LineProblem.Of(ProblemTypes.Duplicate, detail) with { Existing = path };
        return LineOf(run, item, ImportLineStatus.Duplicate, id, run.Rules.OnDuplicate == OnDuplicate.Reject ? problem : null);
    }

    private static ImportLine LineOf(RunningImport run, PreparedItem item, ImportLineStatus status, long? id, LineProblem? problem) => new()
    {
        ImportId = run.Id,
        Line = item.Item.Line,
        Name = item.Item.Name is { } name ? ShortText.Cut(name, ImportLine.NameMaxLength) : null,
        Hash = item.Item.Hash,
        Status = status,
        ArticleId = id,
        Problem = problem?.Write(),
    };
}

/// <summary>Two processes, or two requests, work on the same import, or its content is another than before.</summary>
internal sealed class ImportConflictException(string message) : Exception(message);
