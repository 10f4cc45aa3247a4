using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>Finds articles on the same topic.</summary>
internal sealed class RelatedService(CurrentIndex index, NewsDbContext database, SearchHits hits)
{
    /// <summary>Lists the most similar articles first; null when there is no such article.</summary>
    public async Task<Slice<SearchHit>?> ListAsync(long id, PageRequest page, CancellationToken cancellationToken)
    {
        var article = await database.Articles.Where(one => one.Id == id)
            .Select(one => new { one.Body.Text, one.Language }).SingleOrDefaultAsync(cancellationToken);
        if (article is null)
        {
            return null;
        }

        using var view = await index.OpenInSlotAsync(cancellationToken);
        var query = new IndexQuery { Types = [SearchType.Article] }.OnPage(page);
        var result = new IndexRelated(view).Find(id, article.Text, article.Language, query);
        return new Slice<SearchHit>(
            await hits.ReadAsync(result.Hits, null, cancellationToken), page.Count == CountMode.Exact ? result.Total : null)
        {
            Next = result.Next.ToCursor(query),
        };
    }
}
