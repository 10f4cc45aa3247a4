using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Http.Answers;

namespace NewsApi.Articles;

/// <summary>An article as it is now.</summary>
internal sealed class DirectArticle(ArticleReader reader) : IDirectAnswer
{
    public async Task<object?> FindAsync(HttpContext http) => http.Request.Query.Count > 0
        ? null
        : await reader.FindAsync(long.Parse((string)http.GetRouteValue("id")!), http.RequestAborted);
}

/// <summary>A page of all articles.</summary>
internal sealed class DirectArticleList(ReaderPool readers, KnownTotals totals) : IDirectAnswer
{
    public async Task<object?> FindAsync(HttpContext http)
    {
        if (PlainPages.Read(http.Request, ArticleListRequest.SortMembers) is not { } plain)
        {
            return null;
        }

        var list = totals.Find(http.Request, plain.Page);
        var (state, found) = await readers.ReadAsync(
            reader => (StoreStates.Find(reader), ArticleLists.ListAll(reader, plain.Sort, plain.Page)), http.RequestAborted);
        http.Features.Set(state);
        totals.Remember(list, found.Total!.Value);
        return found.OnPage(plain.Page, http.Request);
    }
}
