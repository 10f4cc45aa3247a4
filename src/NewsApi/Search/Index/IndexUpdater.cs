using System.Collections.Concurrent;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Search.Index;

/// <summary>Applies the log of changes to an index.</summary>
internal sealed partial class IndexUpdater(
    IndexSource source, ChangeFeed feed, TimeProvider clock, ILogger<IndexUpdater> logger)
{
    /// <summary>The approximate size of a batch of changes.</summary>
    public const int BatchSize = 2000;

    private const int SpeakersAtOnce = 500;

    private const int MaxSetAside = 10_000;

    // The ids of articles that cannot be indexed as they are; any change of one is a new attempt.
    private readonly ConcurrentDictionary<long, bool> _setAside = [];

    /// <summary>Applies the next batch of changes and returns their number.</summary>
    public async Task<int> ApplyNextAsync(LuceneIndex index, CancellationToken cancellationToken)
    {
        var changes = await source.ReadChangesAsync(index.Stamp!, BatchSize, cancellationToken);
        if (changes.Count == 0)
        {
            return 0;
        }

        try
        {
            await ApplyAsync(index, changes, cancellationToken);
        }
        catch (Exception failure) when (!IsOfAll(failure))
        {
            await ApplySinglyAsync(index, changes, cancellationToken);
        }

        index.Advance(changes[^1]);
        feed.Announce(changes[^1]);
        IndexTelemetry.Delay.Record(Math.Max(0, (clock.GetUtcNow().UtcDateTime - changes[0].At).TotalSeconds));
        return changes.Count;
    }

    /// <summary>Indexes articles as they are in the database, or deletes them from the index.</summary>
    public async Task RepairAsync(LuceneIndex index, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            await TryApplyAsync(index, [Of(id)], cancellationToken);
        }

        index.Known = ids.Count > 0 ? await source.ReadNewestAsync(cancellationToken) : index.Known;

        static Change Of(long id) => new()
        {
            Entity = ChangedEntity.Article,
            EntityId = id,
            ArticleId = id,
            Kind = ChangeKind.Updated,
        };
    }

    /// <summary>Whether an article could not be indexed, and has not changed since.</summary>
    public bool IsSetAside(long articleId) => _setAside.ContainsKey(articleId);

    /// <summary>The last change that is known to be committed.</summary>
    public long LastChange => feed.Sequence;

    /// <summary>Completes when an import has stored as many articles as are worth a batch.</summary>
    public Task BatchWaits => feed.NewArticles.BatchWaits;

    /// <summary>Completes when there are changes that the index lacks.</summary>
    public Task WaitAsync(LuceneIndex index) => feed.WaitBeyondAsync(index.Sequence, CancellationToken.None);

    /// <summary>Indexes an article. A failure sets it aside and does not stop the others, unless it is one of the disk.</summary>
    public void TryIndex(Article article, Action<Article> index)
    {
        try
        {
            index(article);
            _setAside.TryRemove(article.Id, out _);
        }
        catch (Exception failure) when (!IsOfAll(failure))
        {
            SetAside(ChangedEntity.Article, article.Id, failure);
        }
    }

    /// <summary>Updates speakers and the number of their quotes; those without quotes are deleted from the index.</summary>
    public async Task ReplaceSpeakersAsync(LuceneIndex index, IEnumerable<long> ids, CancellationToken cancellationToken)
    {
        foreach (var some in ids.Chunk(SpeakersAtOnce))
        {
            var trees = (await source.ListSpeakersAsync(some, cancellationToken)).ToDictionary(tree => tree.Root.Id);
            foreach (var id in some)
            {
                if (trees.TryGetValue(id, out var tree) && tree.Root.QuoteCount > 0)
                {
                    index.Replace(tree);
                }
                else
                {
                    index.DeleteSpeaker(id);
                }
            }
        }
    }

    private async Task ApplyAsync(LuceneIndex index, List<Change> changes, CancellationToken cancellationToken)
    {
        var ofArticles = changes.Where(change => change.ArticleId != 0).ToList();
        var mayBeKnown = ofArticles.Where(change => change.Kind != ChangeKind.Created)
            .Select(change => change.ArticleId).ToHashSet();

        // A look-up refreshes the searcher, which takes longer than indexing a few articles.
        var speakers = mayBeKnown.Count > 0 ? index.SpeakersOf(mayBeKnown) : [];
        speakers.UnionWith(changes.Where(change => change.Entity == ChangedEntity.Speaker && change.Kind != ChangeKind.Created)
            .Select(change => change.EntityId));
        var created = changes.Where(change => change is { Entity: ChangedEntity.Article, Kind: ChangeKind.Created })
            .Select(change => (change.EntityId, change.Version)).ToHashSet();
        var ids = new List<long>();
        foreach (var id in ofArticles.Select(change => change.ArticleId).Distinct())
        {
            if (feed.NewArticles.TryTake(id, out var article) && !mayBeKnown.Contains(id) && created.Contains((id, article.Version)))
            {
                Index(index, article, speakers);
            }
            else
            {
                ids.Add(id);
            }
        }

        await foreach (var (id, article) in source.FindArticlesAsync(ids, cancellationToken))
        {
            if (article is not null)
            {
                Index(index, article, speakers);
            }
            else
            {
                index.DeleteArticle(id);
            }
        }

        ofArticles.ForEach(change => index.Known.AddArticle(change.ArticleId));
        await ReplaceSpeakersAsync(index, speakers, cancellationToken);
    }

    // Finds the changes of a batch that cannot be applied. What the batch has done before it failed is done again.
    private async Task ApplySinglyAsync(LuceneIndex index, List<Change> changes, CancellationToken cancellationToken)
    {
        foreach (var same in changes.GroupBy(change => change.ArticleId != 0 ? (0, change.ArticleId) : (1, change.EntityId)))
        {
            await TryApplyAsync(index, [.. same], cancellationToken);
        }

        index.Known = await source.ReadNewestAsync(cancellationToken);
    }

    private async Task TryApplyAsync(LuceneIndex index, List<Change> changes, CancellationToken cancellationToken)
    {
        try
        {
            index.Known = IndexedContent.Unknown;
            await ApplyAsync(index, changes, cancellationToken);
        }
        catch (Exception failure) when (!IsOfAll(failure))
        {
            // Throws where it is not this change but the database that fails.
            await source.ReadStoreIdAsync(cancellationToken);
            var (article, last) = (changes[^1].ArticleId, changes[^1]);
            SetAside(article != 0 ? ChangedEntity.Article : last.Entity, article != 0 ? article : last.EntityId, failure);
        }
    }

    private void SetAside(ChangedEntity entity, long id, Exception failure)
    {
        if (entity == ChangedEntity.Article && _setAside.Count < MaxSetAside)
        {
            _setAside[id] = true;
        }

        IndexTelemetry.SetAside.Add(1);
        LogSetAside(failure, entity, id);
    }

    // A failure of the disk, of the database or of the server: each change would fail.
    private static bool IsOfAll(Exception failure) =>
        failure is IOException or ObjectDisposedException or OperationCanceledException || failure.IsTransient();

    private void Index(LuceneIndex index, Article article, HashSet<long> speakers)
    {
        speakers.UnionWith(article.Quotes.Select(quote => quote.SpeakerId).OfType<long>());
        TryIndex(article, index.Known.IsNew(article.Id) ? index.Add : index.Replace);
    }

    [LoggerMessage(LogLevel.Error, "{Entity} {Id} could not be indexed and is set aside: searches do not find it until it changes")]
    private partial void LogSetAside(Exception failure, ChangedEntity entity, long id);
}
