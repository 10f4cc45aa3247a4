using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Search;

namespace NewsApi.Articles;

/// <summary>Lists articles.</summary>
internal sealed class ArticleListService(NewsDbContext database, ArticleFilterResolver filters, RankedIds ranked)
{
    // The number of articles that are loaded before the size limit of a page is checked.
    private const int BatchSize = 4;

    public async Task<Slice<ArticleSummary>> ListAsync(
        ArticleListRequest list, ArticleFilterRequest filter, PageRequest page, CancellationToken cancellationToken)
    {
        var (resolved, parts) = (await filters.ResolveAsync(filter, cancellationToken), IncludedParts.Of(list));
        if (!string.IsNullOrWhiteSpace(list.Q))
        {
            // An article may have been deleted since the index was searched; the page is then shorter.
            var ids = await ranked.FindArticlesAsync(list.Q, resolved, SortKey.Parse(list.Sort), page, cancellationToken);
            await using var state = await database.BeginSnapshotAsync(cancellationToken);
            var articles = await database.ListArticlesAsync(ids.Items, ArticlePart.None, cancellationToken);
            return ids.With(await DescribeAsync(articles, parts, cancellationToken));
        }

        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var found = await database.Articles.Where(list.Deleted).Where(resolved)
            .ReadPageAsync(ArticleQueries.Orders, ListPage.Of(page, list.Sort), cancellationToken);
        return found.With(await DescribeAsync(found.Items, parts, cancellationToken));
    }

    private async Task<List<ArticleSummary>> DescribeAsync(
        IReadOnlyList<Article> articles, ArticlePart parts, CancellationToken cancellationToken)
    {
        // The text of a section is a substring of the article's text.
        var loaded = parts.HasFlag(ArticlePart.Sections) ? parts | ArticlePart.Text : parts;
        var limit = new IncludedPartsLimit(articles.Count);
        foreach (var batch in articles.Chunk(parts == ArticlePart.Tags ? PageRequest.MaxPageSize : BatchSize))
        {
            await database.LoadPartsAsync(batch, loaded, cancellationToken);
            Array.ForEach(batch, limit.Add);
        }

        return [.. articles.Select(article => article.ToSummary(parts))];
    }
}
