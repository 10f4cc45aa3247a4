using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>Counts results by facet, and reads from the database what the values are called.</summary>
internal sealed class SearchFacets(NewsDbContext database)
{
    public async Task<IReadOnlyDictionary<string, IReadOnlyList<FacetValue>>> CountAsync(
        IndexSearch search, IndexQuery query, SearchRequest request, HttpRequest http, CancellationToken cancellationToken)
    {
        var facets = new Dictionary<string, IReadOnlyList<FacetValue>>();
        foreach (var facet in ListTerms.Parse(request.Facets).Wanted ?? [])
        {
            var kind = Enum.Parse<SearchFacet>(facet, ignoreCase: true);
            var counts = search.Count(query, kind, request.FacetSize);
            var names = await ReadNamesAsync(kind, [.. counts.Select(count => count.Value)], cancellationToken);
            var links = new FacetLinks(kind, http);
            facets[links.Parameter] =
            [
                .. counts.Select(count => ToValue(count, kind, names.GetValueOrDefault(count.Value, count.Value), query.Filter, links)),
            ];
        }

        return facets;
    }

    private static FacetValue ToValue(FacetCount count, SearchFacet facet, string name, ArticleFilter filter, FacetLinks links)
    {
        var selected = IsSelected(count.Value, facet, filter);
        return new FacetValue
        {
            Value = name,
            Id = HasId(facet) ? long.Parse(count.Value) : null,
            Count = count.Count,
            Selected = selected,
            Link = links.To(facet == SearchFacet.Speaker ? count.Value : name, selected),
        };
    }

    private async Task<Dictionary<string, string>> ReadNamesAsync(
        SearchFacet facet, List<string> values, CancellationToken cancellationToken)
    {
        var ids = HasId(facet) ? values.Select(long.Parse).ToList() : [];
        return facet switch
        {
            SearchFacet.Speaker => await database.Speakers.Where(speaker => ids.Contains(speaker.Id))
                .ToDictionaryAsync(speaker => speaker.Id.ToString(), speaker => speaker.Name, cancellationToken),
            SearchFacet.Source or SearchFacet.ReportedBy => await database.Outlets.Where(outlet => ids.Contains(outlet.Id))
                .ToDictionaryAsync(outlet => outlet.Id.ToString(), outlet => outlet.Name, cancellationToken),
            SearchFacet.Tag => await database.ArticleTags.Where(tag => values.Contains(tag.TagKey))
                .GroupBy(tag => tag.TagKey).Select(tag => new { tag.Key, Name = tag.Min(one => one.Tag)! })
                .ToDictionaryAsync(tag => tag.Key, tag => tag.Name, cancellationToken),
            _ => [],
        };
    }

    private static bool IsSelected(string value, SearchFacet facet, ArticleFilter filter) => facet switch
    {
        SearchFacet.Source => filter.Outlets.Wanted?.Contains(long.Parse(value)) == true,
        SearchFacet.Speaker => filter.Speakers.Wanted?.Contains(long.Parse(value)) == true,
        SearchFacet.ReportedBy => filter.ReportedBy.Wanted?.Contains(long.Parse(value)) == true,
        SearchFacet.Tag => filter.Tags.Wanted?.Contains(value) == true,
        SearchFacet.Language => filter.Languages.Wanted?.Contains(value) == true,
        _ => false,
    };

    private static bool HasId(SearchFacet facet) =>
        facet is SearchFacet.Source or SearchFacet.Speaker or SearchFacet.ReportedBy;
}
