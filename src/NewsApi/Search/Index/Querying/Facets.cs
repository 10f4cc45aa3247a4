using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Search.Index.Querying;

/// <summary>How facets are counted.</summary>
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

    /// <summary>Whether the values are ids, of speakers or outlets.</summary>
    public static bool HasId(SearchFacet facet) =>
        facet is SearchFacet.Source or SearchFacet.Speaker or SearchFacet.ReportedBy;

    /// <summary>The most frequent values; years and months in their order, newest first.</summary>
    public static IReadOnlyList<FacetCount> Top<T>(
        SearchFacet facet, IReadOnlyDictionary<T, int> counts, int size, Func<T, string> nameOf)
        where T : notnull
    {
        if (facet is not (SearchFacet.Year or SearchFacet.Month))
        {
            return [.. MostFrequent(counts, size, nameOf).Select(count => new FacetCount(nameOf(count.Key), count.Value))];
        }

        var length = facet == SearchFacet.Year ? YearLength : MonthLength;
        return
        [
            .. counts.GroupBy(month => nameOf(month.Key)[..length])
                .Select(period => new FacetCount(period.Key, period.Sum(month => month.Value)))
                .OrderByDescending(period => period.Value, StringComparer.Ordinal).Take(size),
        ];
    }

    // Only those that may be among them are put in order: of speakers there are many.
    private static IEnumerable<KeyValuePair<T, int>> MostFrequent<T>(
        IReadOnlyDictionary<T, int> counts, int size, Func<T, string> nameOf)
        where T : notnull
    {
        var best = new PriorityQueue<int, int>();
        foreach (var count in counts.Values)
        {
            if (best.Count < size)
            {
                best.Enqueue(count, count);
            }
            else if (count > best.Peek())
            {
                best.EnqueueDequeue(count, count);
            }
        }

        var least = best.TryPeek(out var last, out _) ? last : 0;
        return counts.Where(count => count.Value >= least).OrderByDescending(count => count.Value)
            .ThenBy(count => nameOf(count.Key), StringComparer.Ordinal).Take(size);
    }

    // Any other range of time is a filter of its own, not a value of the facet.
    private static bool IsPeriod(ArticleFilter filter, Func<DateTime, DateTime?> endOf) =>
        filter is { UseDate: ArticleDate.Published, From: { Year: < 9999 } from }
        && from.TimeOfDay == TimeSpan.Zero && filter.To == endOf(from);
}
