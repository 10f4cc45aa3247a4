using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Search.Index;

/// <summary>Brings what the log of changes tells from the database into an index.</summary>
internal sealed class IndexUpdater(IndexSource source, ChangeFeed feed, ILogger<IndexUpdater> logger)
{
    /// <summary>About how many changes are taken in at once.</summary>
    public const int BatchSize = 1000;

    /// <summary>Takes in the next changes beyond those that the index has; answers how many they were.</summary>
    public async Task<int> TakeInAsync(IndexGeneration index, CancellationToken cancellationToken)
    {
        var changes = await source.ReadChangesAsync(index.Sequence, BatchSize, cancellationToken);
        if (changes.Count > 0)
        {
            await ApplyAsync(index, changes, cancellationToken);
            feed.Announce(index.Sequence);
        }

        return changes.Count;
    }

    /// <summary>Completes as soon as there are changes beyond those that the index has.</summary>
    public Task WaitAsync(IndexGeneration index) => feed.WaitBeyondAsync(index.Sequence, CancellationToken.None);

    /// <summary>Runs what takes in an article. None that fails stops the others; what is wrong with the disk is not its fault.</summary>
    public void Try(Article article, Action<Article> takeIn)
    {
        try
        {
            takeIn(article);
        }
        catch (Exception failure) when (failure is not (IOException or ObjectDisposedException))
        {
            logger.LogError(failure, "Article {Id} cannot be searched: it was not indexed", article.Id);
        }
    }

    /// <summary>Brings speakers, and the number of their quotes, up to date.</summary>
    public async Task ReplaceSpeakersAsync(IndexGeneration index, IEnumerable<long> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            var count = await source.CountQuotesAsync(id, index.Known.NewestQuote, cancellationToken);
            await ReplaceSpeakerAsync(index, id, count, cancellationToken);
        }
    }

    private async Task ReplaceSpeakerAsync(IndexGeneration index, long id, int quoteCount, CancellationToken cancellationToken)
    {
        index.Known.SetQuotes(id, quoteCount);
        if (quoteCount > 0 && await source.FindSpeakerAsync(id, cancellationToken) is { } speaker)
        {
            index.Replace(speaker, quoteCount);
        }
        else
        {
            index.DeleteSpeaker(id);
        }
    }

    private async Task ApplyAsync(IndexGeneration index, List<Change> changes, CancellationToken cancellationToken)
    {
        var ofArticles = changes.Where(change => change.ArticleId != 0).ToList();
        var mayBeKnown = ofArticles.Where(change => change.Kind != ChangeKind.Created)
            .Select(change => change.ArticleId).ToHashSet();

        // Looking them up opens the index anew, which takes longer than to take in a few articles.
        var (recounted, added) = (mayBeKnown.Count > 0 ? index.SpeakersOf(mayBeKnown) : [], new Dictionary<long, int>());
        recounted.UnionWith(changes.Where(change => change.Entity == ChangedEntity.Speaker && change.Kind != ChangeKind.Created)
            .Select(change => change.EntityId));
        var ids = ofArticles.Select(change => change.ArticleId).Distinct().ToList();
        await foreach (var (id, article) in source.FindArticlesAsync(ids, cancellationToken))
        {
            if (article is not null)
            {
                TakeIn(index, article, recounted, added);
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

    private void TakeIn(IndexGeneration index, Article article, HashSet<long> recounted, Dictionary<long, int> added)
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

        Try(article, isNew ? index.Add : index.Replace);
    }

    private static void Note(KnownContent known, Change change)
    {
        known.AddArticle(change.ArticleId);
        if (change.Entity == ChangedEntity.Quote)
        {
            known.AddQuote(change.EntityId);
        }
    }

    private async Task ReplaceSpeakersAsync(
        IndexGeneration index, HashSet<long> recounted, Dictionary<long, int> added, CancellationToken cancellationToken)
    {
        foreach (var (id, more) in added.Where(one => !recounted.Contains(one.Key)))
        {
            if (index.Known.AddQuotes(id, more) is { } count)
            {
                await ReplaceSpeakerAsync(index, id, count, cancellationToken);
            }
            else
            {
                recounted.Add(id);
            }
        }

        await ReplaceSpeakersAsync(index, recounted, cancellationToken);
    }
}
