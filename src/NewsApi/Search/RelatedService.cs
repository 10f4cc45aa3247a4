using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>Finds articles that are about the same.</summary>
internal sealed class RelatedService(CurrentIndex index, NewsDbContext database, SearchHits hits)
{
    /// <summary>The articles most alike, first; null when there is no such article.</summary>
    public async Task<Slice<SearchHit>?> ListAsync(long id, PageRequest page, CancellationToken cancellationToken)
    {
        var article = await database.Articles.Where(one => one.Id == id)
            .Select(one => new { one.Body.Text, one.Language }).SingleOrDefaultAsync(cancellationToken);
        if (article is null)
        {
            return null;
        }

        using var view = await index.LookInTurnAsync(cancellationToken);
        var answer = new IndexRelated(view).Find(id, article.Text, article.Language, page);
        return new Slice<SearchHit>(await hits.ReadAsync(answer.Hits, null, cancellationToken), answer.Total);
    }
}
