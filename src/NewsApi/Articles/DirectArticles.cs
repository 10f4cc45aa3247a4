using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Http.Answers;
using NewsApi.Http.Caching;
using NewsApi.Http.Rows;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>An article as it is now.</summary>
internal sealed class DirectArticle(ReaderPool readers) : DirectItem<ArticleResponse>(readers)
{
    protected override PreparedQuery<object, long> Query { get; } = new((database, id) => database.Articles
        .Where(article => article.Id == id).Select(article => new { article, article.Body.Text, TagCount = article.Tags.Count }));

    protected override RowJson<ArticleResponse> Json => ArticleRowJson.Whole;
}

/// <summary>A page of all articles.</summary>
internal sealed class DirectArticleList(ReaderPool readers, ListTotals totals) : DirectPage<Article, ArticleSummary>(readers, totals)
{
    protected override IReadOnlyCollection<string> SortMembers => ArticleListRequest.SortMembers;

    protected override Ordering<Article> Orders => ArticleQueries.Orders;

    protected override SortedRows<Article> Rows { get; } = new(
        database => database.Articles,
        (articles, sort) => ArticleQueries.Orders.Order(articles, SortKey.Parse(sort)).Select(article => new { article, TagCount = article.Tags.Count }));

    protected override RowJson<ArticleSummary> Json => ArticleRowJson.Summary;
}
