using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Search.Index;

/// <summary>Applies the log of changes to an index.</summary>
internal sealed class IndexUpdater(IndexSource source, ChangeFeed feed, ILogger<IndexUpdater> logger)
{
    /// <summary>The approximate size of a batch of changes.</summary>
    public const int BatchSize = 2000;

    private const int SpeakersAtOnce = 500;

    /// <summary>Applies the next batch of changes and returns their number.</summary>
    public async Task<int> ApplyNextAsync(LuceneIndex index, CancellationToken cancellationToken)
    {
        var changes = await source.ReadChangesAsync(index.Sequence, BatchSize, cancellationToken);
        if (changes.Count > 0)
        {
            await ApplyAsync(index, changes, cancellationToken);
            feed.Announce(changes[^1]);
        }

        return changes.Count;
    }

    /// <summary>Completes when there are changes that the index lacks.</summary>
    public Task WaitAsync(LuceneIndex index) => feed.WaitBeyondAsync(index.Sequence, CancellationToken.None);

    /// <summary>Indexes an article. A failure is logged and does not stop the others, unless it is one of the disk.</summary>
    public void TryIndex(Article article, Action<Article> index)
    {
        try
        {
            index(article);
        }
        catch (Exception failure) when (failure is not (IOException or ObjectDisposedException))
        {
            logger.LogError(failure, "Article {Id} was not indexed and cannot be found", article.Id);
        }
    }

    /// <summary>Updates speakers and the number of their quotes.</summary>
    public async Task ReplaceSpeakersAsync(LuceneIndex index, IEnumerable<long> ids, CancellationToken cancellationToken)
    {
        foreach (var some in ids.Chunk(SpeakersAtOnce))
        {
            var counts = await source.CountQuotesAsync(some, index.Known.NewestQuote, cancellationToken);
            await ReplaceSpeakersAsync(index, [.. some.Select(id => (id, counts.GetValueOrDefault(id)))], cancellationToken);
        }
    }

    private async Task ReplaceSpeakersAsync(
        LuceneIndex index, IReadOnlyList<(long Id, int Quotes)> counted, CancellationToken cancellationToken)
    {
        var quoted = counted.Where(speaker => speaker.Quotes > 0).Select(speaker => speaker.Id).ToList();
        var trees = (await source.ListSpeakersAsync(quoted, cancellationToken)).ToDictionary(tree => tree.Root.Id);
        foreach (var (id, quotes) in counted)
        {
            index.Known.SetQuotes(id, quotes);
            if (trees.TryGetValue(id, out var tree))
            {
                index.Replace(tree, quotes);
            }
            else
            {
                index.DeleteSpeaker(id);
            }
        }
    }

    private async Task ApplyAsync(LuceneIndex index, List<Change> changes, CancellationToken cancellationToken)
    {
        var ofArticles = changes.Where(change => change.ArticleId != 0).ToList();
        var mayBeKnown = ofArticles.Where(change => change.Kind != ChangeKind.Created)
            .Select(change => change.ArticleId).ToHashSet();

        // A look-up refreshes the searcher, which takes longer than indexing a few articles.
        var (recounted, added) = (mayBeKnown.Count > 0 ? index.SpeakersOf(mayBeKnown) : [], new Dictionary<long, int>());
        recounted.UnionWith(changes.Where(change => change.Entity == ChangedEntity.Speaker && change.Kind != ChangeKind.Created)
            .Select(change => change.EntityId));
        var ids = ofArticles.Select(change => change.ArticleId).Distinct().ToList();
        await foreach (var (id, article) in source.FindArticlesAsync(ids, cancellationToken))
        {
            if (article is not null)
            {
                Index(index, article, recounted, added);
            }
            else
            {
                index.DeleteArticle(id);
            }
        }

        ofArticles.ForEach(change => Note(index.Known, change));
        await ReplaceSpeakersAsync(index, recounted, added, cancellationToken);
        index.Advance(changes[^1]);
    }

    private void Index(LuceneIndex index, Article article, HashSet<long> recounted, Dictionary<long, int> added)
    {
        var isNew = index.Known.IsNew(article.Id);
        foreach (var speaker in article.Quotes.Select(quote => quote.SpeakerId).OfType<long>())
        {
            if (isNew)
            {
                added[speaker] = added.GetValueOrDefault(speaker) + 1;
            }
            else
            {
                recounted.Add(speaker);
            }
        }

        TryIndex(article, isNew ? index.Add : index.Replace);
    }

    private static void Note(IndexedContent known, Change change)
    {
        known.AddArticle(change.ArticleId);
        if (change.Entity == ChangedEntity.Quote)
        {
            known.AddQuote(change.EntityId);
        }
    }

    private async Task ReplaceSpeakersAsync(
        LuceneIndex index, HashSet<long> recounted, Dictionary<long, int> added, CancellationToken cancellationToken)
    {
        var counted = new List<(long Id, int Quotes)>();
        foreach (var (id, more) in added.Where(one => !recounted.Contains(one.Key)))
        {
            if (index.Known.AddQuotes(id, more) is { } count)
            {
                counted.Add((id, count));
            }
            else
            {
                recounted.Add(id);
            }
        }

        foreach (var some in counted.Chunk(SpeakersAtOnce))
        {
            await ReplaceSpeakersAsync(index, some, cancellationToken);
        }

        await ReplaceSpeakersAsync(index, recounted, cancellationToken);
    }
}
