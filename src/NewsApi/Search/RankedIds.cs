using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Quotes;
using NewsApi.Search.Index;
using NewsApi.Search.Query;

namespace NewsApi.Search;

/// <summary>Lists that have a query: which ids are on a page, in order, and how many there are in all.</summary>
internal sealed class RankedIds(CurrentIndex index)
{
    /// <summary>Ids of articles, by relevance unless <paramref name="order"/> says otherwise.</summary>
    public Task<Slice<long>> FindArticlesAsync(
        string query, ArticleFilter filter, IReadOnlyList<SortKey> order, PageRequest page, CancellationToken cancellationToken) =>
        FindAsync(new IndexQuery { Types = [SearchType.Article], Filter = filter, Order = order }, query, page, cancellationToken);

    /// <summary>Ids of quotes, by relevance unless <paramref name="order"/> says otherwise.</summary>
    public Task<Slice<long>> FindQuotesAsync(
        string query, QuoteFilter filter, IReadOnlyList<SortKey> order, PageRequest page, CancellationToken cancellationToken) =>
        FindAsync(new IndexQuery { Types = [SearchType.Quote], Quotes = filter, Order = order }, query, page, cancellationToken);

    /// <summary>Ids of all articles that match, in their order.</summary>
    public Task<IReadOnlyList<long>> FindAllArticlesAsync(string query, ArticleFilter filter, CancellationToken cancellationToken) =>
        FindAllAsync(new IndexQuery { Types = [SearchType.Article], Filter = filter }, query, cancellationToken);

    /// <summary>Ids of all quotes that match, in their order.</summary>
    public Task<IReadOnlyList<long>> FindAllQuotesAsync(string query, QuoteFilter filter, CancellationToken cancellationToken) =>
        FindAllAsync(new IndexQuery { Types = [SearchType.Quote], Quotes = filter }, query, cancellationToken);

    private async Task<IReadOnlyList<long>> FindAllAsync(IndexQuery wanted, string query, CancellationToken cancellationToken)
    {
        using var view = await index.LookInTurnAsync(cancellationToken);
        return new IndexSearch(view).FindAll(wanted with { Query = QueryParser.Parse(query) });
    }

    // Asking the index is work for the processor: there is nothing to await.
    private async Task<Slice<long>> FindAsync(
        IndexQuery wanted, string query, PageRequest page, CancellationToken cancellationToken)
    {
        using var view = await index.LookInTurnAsync(cancellationToken);
        var answer = new IndexSearch(view).Find(
            wanted with
            {
                Query = QueryParser.Parse(query),
                Skip = page.Skip,
                Take = page.PageSize,
                TimeLimit = IndexQuery.UsualTimeLimit,
            });
        return new Slice<long>([.. answer.Hits.Select(hit => hit.Id)], answer.IsPartial ? null : answer.Total);
    }
}
