using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Search.Index;

/// <summary>What the index is made of, read from the database.</summary>
internal sealed class IndexSource(Snapshots snapshots)
{
    // The texts of a batch are bounded, too. With 8, the queries took a third of the time of reading.
    private const int ReadAtOnce = 32;
    private const int IdsAtOnce = 1000;

    /// <summary>The database's id.</summary>
    public Task<Guid> ReadStoreIdAsync(CancellationToken cancellationToken) =>
        snapshots.ReadAsync(database => database.StoreInfos.Select(store => store.Id).SingleAsync(cancellationToken), cancellationToken);

    /// <summary>The stamp of an index of everything in the database.</summary>
    public Task<IndexStamp> ReadStampAsync(CancellationToken cancellationToken) => snapshots.ReadAsync(
        async database =>
        {
            var store = await database.StoreInfos.AsNoTracking().SingleAsync(cancellationToken);
            var last = await database.Changes.AsNoTracking().OrderByDescending(change => change.Sequence)
                .FirstOrDefaultAsync(cancellationToken);
            return IndexStamp.New(store.Id, last, store.IndexBuild);
        },
        cancellationToken);

    /// <summary>How often a rebuild was requested.</summary>
    public Task<int> ReadBuildAsync(CancellationToken cancellationToken) => snapshots.ReadAsync(
        database => database.StoreInfos.Select(store => store.IndexBuild).SingleAsync(cancellationToken), cancellationToken);

    /// <summary>Why an index cannot be searched for this database; null where it can.</summary>
    public async Task<string?> FindMismatchAsync(IndexStamp stamp, CancellationToken cancellationToken) =>
        stamp.StoreId != await ReadStoreIdAsync(cancellationToken) ? "it is of another database"
            : !stamp.HasCurrentSchema ? "it is of another version of the program"
            : !await HasChangeAsync(stamp, cancellationToken)
                ? $"the change log does not have change {stamp.Sequence}, its last one: it is too far behind, or the database was restored"
                : null;

    // Whether the database has the change at which an index stands.
    private Task<bool> HasChangeAsync(IndexStamp stamp, CancellationToken cancellationToken) => snapshots.ReadAsync(
        // Whether the log of an index of nothing is whole cannot be told.
        database => stamp.Sequence == 0 ? database.Changes.AllAsync(_ => false, cancellationToken)
            : HasChangeAsync(database, stamp, cancellationToken),
        cancellationToken);

    /// <summary>
    /// The changes after that of an index, oldest first, about <paramref name="count"/>: see <see cref="ChangeBatches"/>.
    /// </summary>
    /// <exception cref="LogBrokenException">The log does not have the change of the index.</exception>
    public Task<List<Change>> ReadChangesAsync(IndexStamp stamp, int count, CancellationToken cancellationToken) =>
        snapshots.ReadAsync(
            async database => stamp.Sequence == 0 || await HasChangeAsync(database, stamp, cancellationToken)
                ? await ChangeBatches.ReadAsync(database, stamp.Sequence, count, cancellationToken)
                : throw new LogBrokenException(stamp.Sequence),
            cancellationToken);

    public Task<long> CountArticlesAsync(CancellationToken cancellationToken) =>
        snapshots.ReadAsync(database => database.Articles.LongCountAsync(cancellationToken), cancellationToken);

    /// <summary>What an index that holds all there is has at most.</summary>
    public Task<IndexedContent> ReadNewestAsync(CancellationToken cancellationToken) => snapshots.ReadAsync(
        async database => new IndexedContent(
            await database.Articles.WithTrash().MaxAsync(article => (long?)article.Id, cancellationToken) ?? 0),
        cancellationToken);

    /// <summary>All articles with everything that is indexed.</summary>
    public async IAsyncEnumerable<Article> ReadArticlesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (long? last = 0; last is not null;)
        {
            var ids = await snapshots.ReadAsync(database => ListIdsAsync(database, last.Value, cancellationToken), cancellationToken);
            await foreach (var (_, article) in FindArticlesAsync(ids, cancellationToken))
            {
                if (article is not null)
                {
                    yield return article;
                }
            }

            last = ids.Count > 0 ? ids[^1] : null;
        }
    }

    /// <summary>
    /// Articles with everything that is indexed, a few at a time: each may have megabytes. Null where there is none of an id.
    /// </summary>
    public async IAsyncEnumerable<(long Id, Article? Article)> FindArticlesAsync(
        IReadOnlyList<long> ids, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var batches = await snapshots.ReadAsync(
            database => database.Articles.SplitAsync(ids, ReadAtOnce, cancellationToken), cancellationToken);
        for (var (at, next) = (0, Load(0)); at < batches.Count; at++)
        {
            var found = await next;
            next = Load(at + 1);
            foreach (var id in batches[at])
            {
                yield return (id, found.GetValueOrDefault(id));
            }
        }

        // The next batch is read while this one is indexed. Queries on SQLite take the thread that makes them.
        Task<Dictionary<long, Article>> Load(int at) => at == batches.Count ? Task.FromResult<Dictionary<long, Article>>([]) : Task.Run(
            () => snapshots.ReadAsync(database => IndexedArticles.LoadAsync(database, batches[at], cancellationToken), cancellationToken),
            cancellationToken);
    }

    /// <summary>Those of the speakers that exist, with all names.</summary>
    public Task<List<SpeakerTree>> ListSpeakersAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken) => snapshots.ReadAsync(
        database => database.LoadTreesAsync(database.Speakers.AsNoTracking(), ids, cancellationToken), cancellationToken);

    /// <summary>
    /// The ids and versions of the articles in a range of ids, and those that changed after <paramref name="sequence"/>, as of one moment.
    /// </summary>
    public Task<ArticleVersions> ReadVersionsAsync(long from, long to, long sequence, CancellationToken cancellationToken) =>
        snapshots.ReadAsync(
            async database => new ArticleVersions(
                await database.Articles.Where(article => article.Id >= from && article.Id < to)
                    .Select(article => new { article.Id, article.Version })
                    .ToDictionaryAsync(article => article.Id, article => (long)article.Version, cancellationToken),
                await database.ChangesAfter(sequence).Where(change => change.ArticleId >= from && change.ArticleId < to)
                    .Select(change => change.ArticleId).ToHashSetAsync(cancellationToken)),
            cancellationToken);

    private static async Task<bool> HasChangeAsync(NewsDbContext database, IndexStamp stamp, CancellationToken cancellationToken)
    {
        var change = await database.Changes.AsNoTracking()
            .SingleOrDefaultAsync(one => one.Sequence == stamp.Sequence, cancellationToken);
        return change?.Describe() == stamp.LastChange;
    }

    private static Task<List<long>> ListIdsAsync(NewsDbContext database, long after, CancellationToken cancellationToken) =>
        database.Articles.Where(article => article.Id > after).OrderBy(article => article.Id).Select(article => article.Id)
            .Take(IdsAtOnce).ToListAsync(cancellationToken);
}

/// <summary>
/// The log does not have the change at which an index stands: the index is further behind than the log goes back, or the database
/// has lost changes.
/// </summary>
internal sealed class LogBrokenException(long sequence)
    : Exception($"The change log does not have change {sequence}, which the search index had last.");
