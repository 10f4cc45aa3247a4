using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Sources;

/// <summary>Reads outlets.</summary>
internal sealed class SourceService(NewsDbContext database)
{
    private static readonly Ordering<SourceResponse> Orders =
        new Ordering<SourceResponse>(source => source.Id, new SortKey("name", false))
            .With("name", source => source.Name)
            .With("articleCount", source => source.ArticleCount)
            .With("quoteCount", source => source.QuoteCount)
            .With("reportedCount", source => source.ReportedCount);

    /// <summary>Lists the outlets that published an article or carried a quote.</summary>
    public async Task<Slice<SourceResponse>> ListAsync(
        SourceListRequest list, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var sources = database.Outlets.AsNoTracking()
            .Select(outlet => new SourceResponse
            {
                Id = outlet.Id,
                Name = outlet.Name,
                ArticleCount = outlet.ArticleCount,
                QuoteCount = outlet.QuoteCount,
                ReportedCount = outlet.ReportedCount,
            })
            .Where(source => source.ArticleCount + source.ReportedCount > 0);
        return await sources.ReadPageAsync(Orders, ListPage.Of(page, list.Sort), cancellationToken);
    }
}
