using NewsApi.Data;
using NewsApi.Search.Index;

namespace NewsApi.Trash;

/// <summary>Removes the words of permanently deleted articles from the search index, which drops them only when it merges.</summary>
internal sealed class ErasedWords(SearchIndex index, ChangeFeed feed)
{
    /// <summary>Requests it after a deletion was committed.</summary>
    public void Request() => index.RequestPurge(feed.Sequence);
}
