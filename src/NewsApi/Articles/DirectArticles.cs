using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Http.Answers;

namespace NewsApi.Articles;

/// <summary>An article as it is now.</summary>
internal sealed class DirectArticle(ArticleReader reader) : DirectItem<ArticleResponse>
{
    protected override Task<ArticleResponse?> FindAsync(long id, CancellationToken cancellationToken) => reader.FindAsync(id, cancellationToken);
}

/// <summary>A page of all articles.</summary>
internal sealed class DirectArticleList(ReaderPool readers, KnownTotals totals) : DirectPage<ArticleSummary>(readers, totals)
{
    protected override IReadOnlyCollection<string> SortMembers => ArticleListRequest.SortMembers;

    protected override Slice<ArticleSummary> List(StoreReader reader, string? sort, PageRequest page) => ArticleLists.ListAll(reader, sort, page);
}
