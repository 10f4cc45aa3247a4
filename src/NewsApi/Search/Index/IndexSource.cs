using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Search.Index;

/// <summary>What the follower reads of the database.</summary>
internal sealed class IndexSource(NewsDbContext database)
{
    /// <summary>The database's id.</summary>
    public Task<Guid> ReadStoreIdAsync(CancellationToken cancellationToken) =>
        database.StoreInfos.Select(store => store.Id).SingleAsync(cancellationToken);

    /// <summary>The last change; null where there is none.</summary>
    public Task<Change?> ReadLastChangeAsync(CancellationToken cancellationToken) =>
        database.Changes.AsNoTracking().OrderByDescending(change => change.Sequence).FirstOrDefaultAsync(cancellationToken);

    /// <summary>Whether the database has the change at which an index stands.</summary>
    public async Task<bool> HasChangeAsync(IndexStamp stamp, CancellationToken cancellationToken)
    {
        var change = await database.Changes.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Sequence == stamp.Sequence, cancellationToken);
        return stamp.Sequence == 0 || change?.Describe() == stamp.LastChange;
    }

    /// <summary>
    /// The changes after <paramref name="sequence"/>, oldest first, about <paramref name="count"/>: those that follow at
    /// once for the last article are passed over but for two, since the article is read as it is after all of them.
    /// </summary>
    public async Task<List<Change>> ReadChangesAsync(long sequence, int count, CancellationToken cancellationToken)
    {
        var changes = await ChangesAfter(sequence).Take(count).ToListAsync(cancellationToken);
        if (changes.Count < count)
        {
            return changes;
        }

        // An article of many quotes fills many batches: it must not be indexed once for each of them.
        var last = changes[^1];
        var end = await ChangesAfter(last.Sequence).Where(change => change.ArticleId != last.ArticleId)
            .Select(change => (long?)change.Sequence).FirstOrDefaultAsync(cancellationToken) ?? long.MaxValue;
        var same = ChangesAfter(last.Sequence).Where(change => change.Sequence < end);
        changes.AddRange(await same.Where(change => change.Kind != ChangeKind.Created).Take(1).ToListAsync(cancellationToken));
        changes.AddRange(await same.Reverse().Take(1).ToListAsync(cancellationToken));
        return changes;
    }

    private IQueryable<Change> ChangesAfter(long sequence) =>
        database.Changes.AsNoTracking().Where(change => change.Sequence > sequence).OrderBy(change => change.Sequence);

    public Task<long> CountArticlesAsync(CancellationToken cancellationToken) => database.Articles.LongCountAsync(cancellationToken);

    /// <summary>The ids of articles after <paramref name="id"/>, at most <paramref name="count"/>.</summary>
    public Task<List<long>> ReadArticleIdsAsync(long id, int count, CancellationToken cancellationToken) =>
        database.Articles.Where(article => article.Id > id).OrderBy(article => article.Id)
            .Select(article => article.Id).Take(count).ToListAsync(cancellationToken);

    /// <summary>Articles with everything that is indexed; their texts one at a time, as each may have megabytes.</summary>
    public async IAsyncEnumerable<Article> ReadArticlesAsync(
        IReadOnlyList<long> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var articles = await database.Articles.AsNoTracking().AsSplitQuery()
            .Where(article => ids.Contains(article.Id))
            .Include(article => article.Outlet)
            .Include(article => article.Tags)
            .Include(article => article.Sections)
            .Include(article => article.Quotes)
            .ToListAsync(cancellationToken);
        foreach (var article in articles)
        {
            article.Body = await database.ArticleTexts.AsNoTracking()
                .SingleAsync(text => text.ArticleId == article.Id, cancellationToken);
            yield return article;
            article.Body = null!;
        }
    }

    /// <summary>Speakers with the number of their quotes; those without one are left out.</summary>
    public async Task<List<(Speaker Speaker, int QuoteCount)>> ReadSpeakersAsync(
        IReadOnlyCollection<long> ids, CancellationToken cancellationToken)
    {
        var found = await database.Speakers.AsNoTracking().Where(speaker => ids.Contains(speaker.Id))
            .Include(speaker => speaker.Aliases)
            .Select(speaker => new { Speaker = speaker, Count = database.Quotes.Count(quote => quote.SpeakerId == speaker.Id) })
            .Where(entry => entry.Count > 0)
            .ToListAsync(cancellationToken);
        return [.. found.Select(entry => (entry.Speaker, entry.Count))];
    }
}

internal static class ChangeDescriptions
{
    /// <summary>What tells a change from another of the same number.</summary>
    public static string Describe(this Change change) =>
        $"{change.Entity} {change.EntityId} {change.Kind} {change.At.Ticks}";
}
