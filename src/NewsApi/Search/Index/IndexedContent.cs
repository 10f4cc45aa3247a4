namespace NewsApi.Search.Index;

/// <summary>
/// Remembers, while the index follows the database, which articles are new to it and how many quotes speakers have: to look up
/// the one, or to count the other, for every change would read much of the database again and again.
/// </summary>
/// <param name="newestArticle">The highest id of an indexed article.</param>
/// <param name="newestQuote">The highest id of an indexed and counted quote.</param>
internal sealed class IndexedContent(long newestArticle, long newestQuote)
{
    private const int MaxSpeakers = 50_000;

    private readonly Dictionary<long, int> _quoteCounts = [];

    /// <summary>Every article may be known, and every quote is counted.</summary>
    public static IndexedContent Unknown => new(long.MaxValue, long.MaxValue);

    /// <summary>The highest id of the articles.</summary>
    public long NewestArticle { get; private set; } = newestArticle;

    /// <summary>The highest id of the quotes that are counted.</summary>
    public long NewestQuote { get; private set; } = newestQuote;

    /// <summary>Whether the article was never indexed.</summary>
    public bool IsNew(long articleId) => articleId > NewestArticle;

    public void AddArticle(long id) => NewestArticle = Math.Max(NewestArticle, id);

    public void AddQuote(long id) => NewestQuote = Math.Max(NewestQuote, id);

    /// <summary>Adds new quotes of a speaker and returns their number; null where they must be counted.</summary>
    public int? AddQuotes(long speakerId, int more) =>
        _quoteCounts.TryGetValue(speakerId, out var count) ? _quoteCounts[speakerId] = count + more : null;

    /// <summary>Sets the number of a speaker's quotes.</summary>
    public void SetQuotes(long speakerId, int count)
    {
        if (_quoteCounts.Count >= MaxSpeakers)
        {
            _quoteCounts.Clear();
        }

        _quoteCounts[speakerId] = count;
    }
}
