using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Search.Index;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Search;

/// <summary>Reads the names of facet values from the database, and adds links.</summary>
internal sealed class SearchFacets(EntityNames known)
{
    private const int YearLength = 4;

    public async Task<IReadOnlyDictionary<string, IReadOnlyList<FacetValue>>> ReadAsync(
        IReadOnlyDictionary<SearchFacet, IReadOnlyList<FacetCount>> counted, ArticleFilter filter, HttpRequest http,
        CancellationToken cancellationToken)
    {
        var facets = new Dictionary<string, IReadOnlyList<FacetValue>>();
        foreach (var (facet, counts) in counted)
        {
            var names = await ReadNamesAsync(facet, [.. counts.Select(count => count.Value)], cancellationToken);
            var links = new FacetLinks(facet, filter, http);
            facets[links.Parameter] =
                [.. counts.Select(count => ToValue(count, facet, names.GetValueOrDefault(count.Value, count.Value), filter, links))];
        }

        return facets;
    }

    /// <summary>The first and the last day of a year or month.</summary>
    public static (string First, string Last) PeriodOf(string value)
    {
        if (value.Length == YearLength)
        {
            return ($"{value}-01-01", $"{value}-12-31");
        }

        var days = DateTime.DaysInMonth(int.Parse(value[..YearLength]), int.Parse(value[(YearLength + 1)..]));
        return ($"{value}-01", $"{value}-{days:00}");
    }

    private static FacetValue ToValue(FacetCount count, SearchFacet facet, string name, ArticleFilter filter, FacetLinks links)
    {
        var selected = IsSelected(count.Value, facet, filter);
        return new FacetValue
        {
            Value = name,
            Id = Facets.HasId(facet) ? long.Parse(count.Value) : null,
            Count = count.Count,
            Selected = selected,
            Link = links.To(facet == SearchFacet.Speaker ? count.Value : name, selected),
        };
    }

    private async Task<Dictionary<string, string>> ReadNamesAsync(
        SearchFacet facet, IReadOnlyList<string> values, CancellationToken cancellationToken)
    {
        return facet switch
        {
            SearchFacet.Speaker => ByText(await known.ReadSpeakersAsync(values.Select(long.Parse), cancellationToken)),
            SearchFacet.Source or SearchFacet.ReportedBy =>
                ByText(await known.ReadOutletsAsync(values.Select(long.Parse), cancellationToken)),
            SearchFacet.Tag => await known.ReadTagsAsync(values, cancellationToken),
            _ => [],
        };
    }

    private static Dictionary<string, string> ByText(Dictionary<long, string> names) =>
        names.ToDictionary(name => name.Key.ToString(), name => name.Value);

    private static bool IsSelected(string value, SearchFacet facet, ArticleFilter filter) => facet switch
    {
        SearchFacet.Source => filter.Outlets.Wanted?.Contains(long.Parse(value)) == true,
        SearchFacet.Speaker => filter.Speakers.Wanted?.Contains(long.Parse(value)) == true,
        SearchFacet.ReportedBy => filter.ReportedBy.Wanted?.Contains(long.Parse(value)) == true,
        SearchFacet.Tag => filter.Tags.Wanted?.Contains(value) == true,
        SearchFacet.Language => filter.Languages.Wanted?.Contains(value) == true,
        _ => filter.UseDate == ArticleDate.Published
            && filter.From == Timestamps.Parse(PeriodOf(value).First) && filter.To == Timestamps.ParseEnd(PeriodOf(value).Last),
    };
}
