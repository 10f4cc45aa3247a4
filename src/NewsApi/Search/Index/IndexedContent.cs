namespace NewsApi.Search.Index;

/// <summary>
/// Remembers, while the index follows the database, which articles are new to it: to look each up would refresh the searcher again and
/// again. Articles are not committed in the order of their ids.
/// </summary>
/// <param name="newestArticle">Articles with an id up to this one may be in the index.</param>
internal sealed class IndexedContent(long newestArticle)
{
    private const int MaxAdded = 10_000;

    private readonly HashSet<long> _added = [];

    /// <summary>Every article may be in the index.</summary>
    public static IndexedContent Unknown => new(long.MaxValue);

    /// <summary>Articles with an id up to this one may be in the index.</summary>
    public long NewestArticle { get; private set; } = newestArticle;

    /// <summary>Whether the article was never indexed.</summary>
    public bool IsNew(long articleId) => articleId > NewestArticle && !_added.Contains(articleId);

    /// <summary>Notes that an article is in the index.</summary>
    public void AddArticle(long id)
    {
        if (id > NewestArticle && _added.Add(id) && _added.Count > MaxAdded)
        {
            NewestArticle = _added.Max();
            _added.Clear();
        }
    }
}
