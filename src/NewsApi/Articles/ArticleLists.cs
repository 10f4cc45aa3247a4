using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Search;

namespace NewsApi.Articles;

/// <summary>Lists articles.</summary>
internal sealed class ArticleLists(ReaderPool readers, ArticleFilters filters, RankedIds ranked)
{
    public async Task<Slice<ArticleSummary>> ListAsync(
        ArticleListRequest list, ArticleFilterRequest filter, PageRequest page, CancellationToken cancellationToken)
    {
        var resolved = await filters.ResolveAsync(filter, cancellationToken);
        if (string.IsNullOrWhiteSpace(list.Q))
        {
            return await readers.ReadAsync(reader => List(reader, list, resolved, page), cancellationToken);
        }

        // An article may have been removed since the index was asked; the page is then one shorter.
        var ids = await ranked.FindArticlesAsync(list.Q, resolved, SortKey.Parse(list.Sort), page, cancellationToken);
        return ids.With(await readers.ReadAsync(
            reader => ArticleReader.List(reader, ids.Items, PartsOfArticles.PartsOf(list), new PartsBudget(ids.Items.Count)), cancellationToken));
    }

    private static Slice<ArticleSummary> List(StoreReader reader, ArticleListRequest list, ArticleFilter filter, PageRequest page)
    {
        var found = reader.ReadPage(
            reader.Database.Articles.Where(list.Deleted).Where(filter), ArticleQueries.Orders, ListPage.Of(page, list.Sort));
        return found.With(ArticleReader.List(
            reader, found.Items, PartsOfArticles.PartsOf(list), new PartsBudget(found.Items.Count)));
    }
}
