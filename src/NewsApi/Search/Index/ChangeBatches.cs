using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Search.Index;

/// <summary>Reads the log of changes in batches that end, where they can, with the last change of their articles.</summary>
internal static class ChangeBatches
{
    // A transaction of many articles logs their quotes last. Batches that ended among them had a third of the articles of an import
    // indexed twice.
    private const int MaxMore = 1000;

    /// <summary>
    /// Reads the changes after <paramref name="sequence"/>, oldest first, about <paramref name="count"/>. Those that follow at once for
    /// the last article are passed over but for a few, since the article is read as it is after all of them.
    /// </summary>
    public static async Task<List<Change>> ReadAsync(
        NewsDbContext database, long sequence, int count, CancellationToken cancellationToken)
    {
        var changes = await database.ChangesAfter(sequence).Take(count + MaxMore).ToListAsync(cancellationToken);
        var end = FindEnd(changes, count);
        if (end < changes.Count || changes.Count < count + MaxMore || changes[^1].ArticleId == 0)
        {
            return changes[..end];
        }

        await AddLastAsync(database, changes, cancellationToken);
        return changes;
    }

    // Where, from this number on, the first change of another article is.
    private static int FindEnd(List<Change> changes, int count)
    {
        var articles = changes.Take(count).Select(change => change.ArticleId).ToHashSet();
        return changes.Count > count && changes.FindIndex(count, change => !articles.Contains(change.ArticleId)) is var end and >= 0
            ? end
            : changes.Count;
    }

    // An article of many quotes fills many batches: it must not be indexed once for each of them.
    private static async Task AddLastAsync(NewsDbContext database, List<Change> changes, CancellationToken cancellationToken)
    {
        var last = changes[^1];
        var next = await database.ChangesAfter(last.Sequence)
            .FirstOrDefaultAsync(change => change.ArticleId != last.ArticleId, cancellationToken);
        var end = next?.Sequence ?? long.MaxValue;
        var same = database.ChangesAfter(last.Sequence).Where(change => change.Sequence < end);
        changes.AddRange(await same.Where(change => change.Kind != ChangeKind.Created).Take(1).ToListAsync(cancellationToken));
        changes.AddRange(await same.Reverse().Where(change => change.Entity == ChangedEntity.Quote && change.Kind == ChangeKind.Created)
            .Take(1).ToListAsync(cancellationToken));
        changes.AddRange(await same.Reverse().Take(1).ToListAsync(cancellationToken));
    }
}
