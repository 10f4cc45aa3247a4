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

        http.Features.Set(await readers.ReadAsync(StoreStates.Find, http.RequestAborted));
        var list = totals.Find(http.Request, plain.Page);
        var found = await http.RequestServices.GetRequiredService<ArticleLists>().ListAsync(
            new ArticleListRequest { Sort = plain.Sort }, new ArticleFilterRequest(), plain.Page, http.RequestAborted);
        totals.Remember(list, found.Total!.Value);
        return found.OnPage(plain.Page, http.Request);
    }
}
