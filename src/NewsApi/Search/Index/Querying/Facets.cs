using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Search.Index.Querying;

/// <summary>The fields, filters and orders of facets.</summary>
internal static class Facets
{
    private const int YearLength = 4;
    private const int MonthLength = 7;

    public static string FieldOf(SearchFacet facet) => facet switch
    {
        SearchFacet.Source => Fields.OutletId,
        SearchFacet.Speaker => Fields.SpeakerId,
        SearchFacet.ReportedBy => Fields.ReportedById,
        SearchFacet.Tag => Fields.TagKey,
        SearchFacet.Language => Fields.Language,
        _ => Fields.Month,
    };

    /// <summary>Whether the filter selects values of the facet.</summary>
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

    /// <summary>The filter without its condition on the facet, so that the other values are listed, too.</summary>
    public static ArticleFilter Without(ArticleFilter filter, SearchFacet facet) => facet switch
    {
        SearchFacet.Source => filter with { Outlets = AnyOf<long>.Unfiltered },
        SearchFacet.Speaker => filter with { Speakers = AnyOf<long>.Unfiltered },
        SearchFacet.ReportedBy => filter with { ReportedBy = AnyOf<long>.Unfiltered },
        SearchFacet.Tag => filter with { Tags = AnyOf<string>.Unfiltered },
        SearchFacet.Language => filter with { Languages = AnyOf<string>.Unfiltered },
        _ => filter with { From = null, To = null },
    };

    /// <summary>Whether the values are ids, of speakers or outlets.</summary>
    public static bool HasId(SearchFacet facet) =>
        facet is SearchFacet.Source or SearchFacet.Speaker or SearchFacet.ReportedBy;

    /// <summary>The most frequent values; years and months in descending order.</summary>
    public static IReadOnlyList<FacetCount> Top(SearchFacet facet, int[] counts, int size, Func<int, string> nameOf)
    {
        if (facet is not (SearchFacet.Year or SearchFacet.Month))
        {
            return
            [
                .. MostFrequent(counts, size).Select(number => new FacetCount(nameOf(number), counts[number]))
                    .OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal).Take(size),
            ];
        }

        var length = facet == SearchFacet.Year ? YearLength : MonthLength;
        return
        [
            .. Present(counts).GroupBy(number => nameOf(number)[..length], number => counts[number])
                .Select(period => new FacetCount(period.Key, period.Sum()))
                .OrderByDescending(period => period.Value, StringComparer.Ordinal).Take(size),
        ];
    }

    // Only these are sorted: there are many speakers, and most have small counts.
    private static IEnumerable<int> MostFrequent(int[] counts, int size)
    {
        var best = new PriorityQueue<int, int>();
        foreach (var number in Present(counts))
        {
            if (best.Count < size)
            {
                best.Enqueue(number, counts[number]);
            }
            else if (counts[number] > counts[best.Peek()])
            {
                best.EnqueueDequeue(number, counts[number]);
            }
        }

        var least = best.Count > 0 ? counts[best.Peek()] : 0;
        return Present(counts).Where(number => counts[number] >= least);
    }

    private static IEnumerable<int> Present(int[] counts) =>
        Enumerable.Range(0, counts.Length).Where(number => number != FacetValues.None && counts[number] > 0);

    // Any other range of time is a filter of its own, not a value of the facet.
    private static bool IsPeriod(ArticleFilter filter, Func<DateTime, DateTime?> endOf) =>
        filter is { UseDate: ArticleDate.Published, From: { Year: < 9999 } from }
        && from.TimeOfDay == TimeSpan.Zero && filter.To == endOf(from);
}
