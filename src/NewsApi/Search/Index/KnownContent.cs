namespace NewsApi.Search.Index;

/// <summary>
/// What is known of the content of an index while it follows, so that little is looked for: which articles are new to it,
/// and how many quotes speakers have. To count those anew reads each of them, and who is quoted often is so again and again.
/// </summary>
/// <param name="newestArticle">No article of a higher id was taken in.</param>
/// <param name="newestQuote">No quote of a higher id was taken in, nor counted.</param>
internal sealed class KnownContent(long newestArticle, long newestQuote)
{
    private const int MaxSpeakers = 50_000;

    private readonly Dictionary<long, int> _quoteCounts = [];
    private long _newestArticle = newestArticle;

    /// <summary>Up to which quote those of a speaker are counted.</summary>
    public long NewestQuote { get; private set; } = newestQuote;

    /// <summary>Whether the article was never taken in before.</summary>
    public bool IsNew(long articleId) => articleId > _newestArticle;

    public void AddArticle(long id) => _newestArticle = Math.Max(_newestArticle, id);

    public void AddQuote(long id) => NewestQuote = Math.Max(NewestQuote, id);

    /// <summary>The number of a speaker's quotes with <paramref name="more"/> that are new; null where it must be counted.</summary>
    public int? AddQuotes(long speakerId, int more) =>
        _quoteCounts.TryGetValue(speakerId, out var count) ? _quoteCounts[speakerId] = count + more : null;

    /// <summary>Remembers what was counted.</summary>
    public void SetQuotes(long speakerId, int count)
    {
        if (_quoteCounts.Count >= MaxSpeakers)
        {
            _quoteCounts.Clear();
        }

        _quoteCounts[speakerId] = count;
    }
}
