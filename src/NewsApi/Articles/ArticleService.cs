using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Search;

namespace NewsApi.Articles;

/// <summary>Reads articles.</summary>
internal sealed class ArticleService(NewsDbContext database, ArticleFilters filters, RankedIds ranked)
{
    public async Task<Slice<ArticleSummary>> ListAsync(
        ArticleListRequest list, ArticleFilterRequest filter, PageRequest page, CancellationToken cancellationToken)
    {
        var conditions = await filters.ResolveAsync(filter, cancellationToken);
        var order = SortKey.Parse(list.Sort);
        if (!string.IsNullOrWhiteSpace(list.Q))
        {
            var found = await ranked.FindArticlesAsync(list.Q, conditions, order, page, cancellationToken);
            return await ReadAsync(found, cancellationToken);
        }

        var wanted = database.Articles.AsNoTracking().Where(conditions);
        var total = await wanted.LongCountAsync(cancellationToken);
        var items = await wanted.OrderBy(order).Skip(page.Skip).Take(page.PageSize)
            .ProjectToSummary().ToListAsync(cancellationToken);
        return new Slice<ArticleSummary>(items, total);
    }

    public async Task<ArticleResponse?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return await database.Articles.FindWholeAsync(id, cancellationToken);
    }

    /// <summary>The text as posted; null when there is no such article.</summary>
    public Task<string?> FindTextAsync(long id, CancellationToken cancellationToken) => database.ArticleTexts
        .Where(text => text.ArticleId == id).Select(text => text.Text).SingleOrDefaultAsync(cancellationToken);

    /// <summary>The sections in text order; null when there is no such article.</summary>
    public async Task<Slice<SectionResponse>?> ListSectionsAsync(
        long id, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        if (await FindTextAsync(id, cancellationToken) is not { } text)
        {
            return null;
        }

        var sections = database.Sections.AsNoTracking().Where(section => section.ArticleId == id);
        var total = await sections.LongCountAsync(cancellationToken);
        var items = await sections.OrderBy(section => section.Position).Skip(page.Skip).Take(page.PageSize)
            .ToListAsync(cancellationToken);
        return new Slice<SectionResponse>([.. items.Select(section => section.ToResponse(text))], total);
    }

    /// <summary>One section; null when there is no such article or section.</summary>
    public async Task<SectionResponse?> FindSectionAsync(long id, int position, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var section = await database.Sections.AsNoTracking()
            .SingleOrDefaultAsync(one => one.ArticleId == id && one.Position == position, cancellationToken);
        return section?.ToResponse((await FindTextAsync(id, cancellationToken))!);
    }

    // What was removed since the index was asked is left out.
    private async Task<Slice<ArticleSummary>> ReadAsync(Slice<long> found, CancellationToken cancellationToken)
    {
        var articles = await database.Articles.AsNoTracking().Where(article => found.Items.Contains(article.Id))
            .ProjectToSummary().ToDictionaryAsync(article => article.Id, cancellationToken);
        return new Slice<ArticleSummary>([.. found.Items.Where(articles.ContainsKey).Select(id => articles[id])], found.Total);
    }
}
