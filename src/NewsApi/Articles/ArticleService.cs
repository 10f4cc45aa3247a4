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
        var resolved = await filters.ResolveAsync(filter, cancellationToken);
        if (!string.IsNullOrWhiteSpace(list.Q))
        {
            return await ReadAsync(
                await ranked.FindArticlesAsync(list.Q, resolved, SortKey.Parse(list.Sort), page, cancellationToken),
                cancellationToken);
        }

        var wanted = database.Articles.AsNoTracking().Where(resolved);
        var total = await wanted.LongCountAsync(cancellationToken);
        var items = await wanted.OrderBy(SortKey.ParseWithoutQuery(list.Sort)).Skip(page.Skip).Take(page.PageSize)
            .ProjectToSummary().ToListAsync(cancellationToken);
        return new Slice<ArticleSummary>(items, total);
    }

    // An article may have been removed since the index was asked; the page is then one shorter.
    private async Task<Slice<ArticleSummary>> ReadAsync(Slice<long> ids, CancellationToken cancellationToken)
    {
        var found = await database.Articles.AsNoTracking().Where(article => ids.Items.Contains(article.Id))
            .ProjectToSummary().ToDictionaryAsync(article => article.Id, cancellationToken);
        return new Slice<ArticleSummary>([.. ids.Items.Where(found.ContainsKey).Select(id => found[id])], ids.Total);
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
}
