using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Search.Index;

/// <summary>Brings what the log of changes tells from the database into an index.</summary>
internal sealed class IndexUpdater(IndexSource source, CommittedChanges committed, ILogger<IndexUpdater> logger)
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
            committed.Announce(index.Sequence);
        }

        return changes.Count;
    }

    /// <summary>Completes as soon as there are changes beyond those that the index has.</summary>
    public Task WaitAsync(IndexGeneration index) => committed.WaitBeyondAsync(index.Sequence, CancellationToken.None);

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

    /// <summary>Brings speakers and the number of their quotes up to date.</summary>
    public async Task ReplaceSpeakersAsync(IndexGeneration index, IEnumerable<long> ids, CancellationToken cancellationToken)
    {
        foreach (var id in ids)
        {
            if (await source.FindSpeakerAsync(id, cancellationToken) is var (speaker, quoteCount))
            {
                index.Replace(speaker, quoteCount);
            }
            else
            {
                index.DeleteSpeaker(id);
            }
        }
    }

    private async Task ApplyAsync(IndexGeneration index, List<Change> changes, CancellationToken cancellationToken)
    {
        var mayBeKnown = changes.Where(change => change.Kind != ChangeKind.Created)
            .Select(change => change.ArticleId).ToHashSet();

        // Looking them up opens the index anew, which takes longer than to take in a few articles.
        var speakers = mayBeKnown.Count > 0 ? index.SpeakersOf(mayBeKnown) : [];
        foreach (var id in changes.Select(change => change.ArticleId).Distinct())
        {
            if (await source.FindArticleAsync(id, cancellationToken) is { } article)
            {
                speakers.UnionWith(article.Quotes.Select(quote => quote.SpeakerId).OfType<long>());
                Try(article, id > index.NewestArticle ? index.Add : index.Replace);
            }
            else
            {
                index.DeleteArticle(id);
            }

            index.NewestArticle = Math.Max(index.NewestArticle, id);
        }

        await ReplaceSpeakersAsync(index, speakers, cancellationToken);
        index.Advance(changes[^1]);
    }
}
