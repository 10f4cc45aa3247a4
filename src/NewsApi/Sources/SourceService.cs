using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Sources;

/// <summary>Reads outlets.</summary>
internal sealed class SourceService(NewsDbContext database)
{
    /// <summary>Lists the outlets that published an article or carried a quote.</summary>
    public async Task<Slice<SourceResponse>> ListAsync(
        SourceListRequest list, PageRequest page, CancellationToken cancellationToken)
    {
        var sources = database.Outlets.AsNoTracking()
            .Select(outlet => new SourceResponse
            {
                Id = outlet.Id,
                Name = outlet.Name,
                ArticleCount = database.Articles.Count(article => article.OutletId == outlet.Id),
                QuoteCount = database.Quotes.Count(quote => quote.ReportedById == outlet.Id),
            })
            .Where(source => source.ArticleCount + source.QuoteCount > 0);
        var total = await sources.LongCountAsync(cancellationToken);
        var items = await Order(sources, SortKey.Parse(list.Sort)).Skip(page.Skip).Take(page.PageSize)
            .ToListAsync(cancellationToken);
        return new Slice<SourceResponse>(items, total);
    }

    private static IQueryable<SourceResponse> Order(IQueryable<SourceResponse> sources, IReadOnlyList<SortKey> keys)
    {
        var ordered = sources.OrderBy(_ => 0);
        foreach (var key in keys.Count > 0 ? keys : [new SortKey("name", false)])
        {
            ordered = key.Member switch
            {
                "name" => ordered.ThenBy(source => source.Name, key),
                "articleCount" => ordered.ThenBy(source => source.ArticleCount, key),
                "quoteCount" => ordered.ThenBy(source => source.QuoteCount, key),
                "id" => ordered.ThenBy(source => source.Id, key),
                _ => throw new ArgumentOutOfRangeException(nameof(keys), key.Member, "The validator lets no other through."),
            };
        }

        return ordered.ThenBy(source => source.Id);
    }
}
