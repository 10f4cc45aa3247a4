using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Search.Index.Querying;

/// <summary>How facets are counted.</summary>
internal static class Facets
{
    private const int YearLength = 4;

    public static string FieldOf(SearchFacet facet) => facet switch
    {
        SearchFacet.Source => Fields.OutletId,
        SearchFacet.Speaker => Fields.SpeakerId,
        SearchFacet.ReportedBy => Fields.ReportedById,
        SearchFacet.Tag => Fields.TagKey,
        SearchFacet.Language => Fields.Language,
        _ => Fields.Month,
    };

    /// <summary>Whether the filter selects some of the facet.</summary>
    public static bool IsSelected(ArticleFilter filter, SearchFacet facet) => facet switch
    {
        SearchFacet.Source => !filter.Outlets.IsUnfiltered,
        SearchFacet.Speaker => !filter.Speakers.IsUnfiltered,
        SearchFacet.ReportedBy => !filter.ReportedBy.IsUnfiltered,
        SearchFacet.Tag => !filter.Tags.IsUnfiltered,
        SearchFacet.Language => !filter.Languages.IsUnfiltered,
        SearchFacet.Year => IsPeriod(filter, from => from.DayOfYear == 1 ? from.AddYears(1) : null),
        _ => IsPeriod(filter, from => from.Day == 1 ? from.AddMonths(1) : null),
    };

    /// <summary>The filter without what it selects of the facet, so that one sees what else could be selected.</summary>
    public static ArticleFilter Without(ArticleFilter filter, SearchFacet facet) => facet switch
    {
        SearchFacet.Source => filter with { Outlets = AnyOf<long>.Unfiltered },
        SearchFacet.Speaker => filter with { Speakers = AnyOf<long>.Unfiltered },
        SearchFacet.ReportedBy => filter with { ReportedBy = AnyOf<long>.Unfiltered },
        SearchFacet.Tag => filter with { Tags = AnyOf<string>.Unfiltered },
        SearchFacet.Language => filter with { Languages = AnyOf<string>.Unfiltered },
        _ => filter with { From = null, To = null },
    };

    /// <summary>The most frequent values; years and months in their order, newest first.</summary>
    public static IReadOnlyList<FacetCount> Top(SearchFacet facet, IReadOnlyDictionary<string, int> counts, int size)
    {
        var all = counts.Select(count => new FacetCount(count.Key, count.Value));
        var ordered = facet switch
        {
            SearchFacet.Year => all.GroupBy(month => month.Value[..YearLength])
                .Select(year => new FacetCount(year.Key, year.Sum(month => month.Count)))
                .OrderByDescending(year => year.Value, StringComparer.Ordinal),
            SearchFacet.Month => all.OrderByDescending(month => month.Value, StringComparer.Ordinal),
            _ => all.OrderByDescending(count => count.Count).ThenBy(count => count.Value, StringComparer.Ordinal),
        };
        return [.. ordered.Take(size)];
    }

    // Any other range of time is a filter of its own, not a value of the facet.
    private static bool IsPeriod(ArticleFilter filter, Func<DateTime, DateTime?> endOf) =>
        filter is { UseDate: ArticleDate.Published, From: { Year: < 9999 } from }
        && from.TimeOfDay == TimeSpan.Zero && filter.To == endOf(from);
}
