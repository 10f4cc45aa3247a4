using NewsApi.Model;

namespace NewsApi.Search.Index;

/// <summary>Brings articles and the speakers they quote from the database into an index.</summary>
internal sealed class IndexUpdater(IndexSource source, IndexGeneration index, ILogger logger)
{
    // How many articles are in memory at once, without their texts.
    private const int ChunkSize = 64;

    // While a built index is merged, the one in place goes on to follow.
    private static readonly TimeSpan MergePause = TimeSpan.FromMilliseconds(100);

    /// <summary>Takes in what <paramref name="changes"/> changed.</summary>
    public async Task ApplyAsync(IReadOnlyList<Change> changes, CancellationToken cancellationToken)
    {
        var ids = changes.Select(change => change.ArticleId).Distinct().ToList();
        var mayBeKnown = changes.Where(change => change.Kind != ChangeKind.Created)
            .Select(change => change.ArticleId).ToHashSet();

        // Looking them up opens the index anew, which takes longer than to take in a few articles.
        var speakers = mayBeKnown.Count > 0 ? index.SpeakersOf(mayBeKnown) : [];
        foreach (var chunk in ids.Chunk(ChunkSize))
        {
            speakers.UnionWith(await ReplaceAsync(chunk, cancellationToken));
        }

        await ReplaceSpeakersAsync(speakers, cancellationToken);
        index.Advance(changes[^1]);
    }

    /// <summary>Takes in every article; tells after each few of them how many they are by now.</summary>
    public async Task BuildAsync(Func<long, Task> onProgress, CancellationToken cancellationToken)
    {
        var lastChange = await source.ReadLastChangeAsync(cancellationToken);
        var (speakers, last, count) = (new HashSet<long>(), 0L, 0);
        while (await source.ReadArticleIdsAsync(last, ChunkSize, cancellationToken) is { Count: > 0 } ids)
        {
            speakers.UnionWith(await ReplaceAsync(ids, cancellationToken));
            (last, count) = (ids[^1], count + ids.Count);
            await onProgress(count);
            if (count % (ChunkSize * 100) == 0)
            {
                logger.LogInformation("The search index holds {Count} articles so far", count);
            }
        }

        await ReplaceSpeakersAsync(speakers, cancellationToken);
        if (lastChange is not null)
        {
            index.Advance(lastChange);
        }

        var merging = Task.Run(index.Merge, cancellationToken);
        while (await Task.WhenAny(merging, Task.Delay(MergePause, cancellationToken)) != merging)
        {
            await onProgress(count);
        }

        await merging;
        index.Complete();
        index.Commit();
        logger.LogInformation("The search index was built from {Count} articles", count);
    }

    private async Task<HashSet<long>> ReplaceAsync(IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var missing = ids.ToHashSet();
        var speakers = new HashSet<long>();
        await foreach (var article in source.ReadArticlesAsync(ids, cancellationToken))
        {
            missing.Remove(article.Id);
            speakers.UnionWith(article.Quotes.Select(quote => quote.SpeakerId).OfType<long>());
            Replace(article);
        }

        foreach (var id in missing)
        {
            index.DeleteArticle(id);
        }

        return speakers;
    }

    // No article stops the others. What is wrong with the disk is not the article's fault.
    private void Replace(Article article)
    {
        try
        {
            index.Replace(article);
        }
        catch (Exception failure) when (failure is not (IOException or ObjectDisposedException))
        {
            logger.LogError(failure, "Article {Id} cannot be searched: it was not indexed", article.Id);
        }
    }

    private async Task ReplaceSpeakersAsync(HashSet<long> ids, CancellationToken cancellationToken)
    {
        foreach (var chunk in ids.Chunk(ChunkSize))
        {
            var gone = chunk.ToHashSet();
            foreach (var (speaker, quoteCount) in await source.ReadSpeakersAsync(chunk, cancellationToken))
            {
                gone.Remove(speaker.Id);
                index.Replace(speaker, quoteCount);
            }

            foreach (var id in gone)
            {
                index.DeleteSpeaker(id);
            }
        }
    }
}
