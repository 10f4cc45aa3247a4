using Microsoft.AspNetCore.Http.Extensions;
using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>Links that select a value of a facet, or no longer.</summary>
internal sealed class FacetLinks(SearchFacet facet, HttpRequest request)
{
    /// <summary>The name of the facet, and of the filter that selects it.</summary>
    public string Parameter { get; } = char.ToLowerInvariant(facet.ToString()[0]) + facet.ToString()[1..];

    public string To(string value, bool isSelected)
    {
        if (facet is not (SearchFacet.Year or SearchFacet.Month))
        {
            return With((Parameter, Toggle(value, isSelected)));
        }

        var (first, last) = SearchFacets.PeriodOf(value);
        return isSelected ? With(("from", null), ("to", null)) : With(("from", first), ("to", last), ("useDate", null));
    }

    // Several selected values are a comma list.
    private string? Toggle(string value, bool isSelected)
    {
        var terms = ListTerms.Parse(request.Query[Parameter]);
        var wanted = terms.Wanted ?? [];
        var kept = isSelected
            ? wanted.Where(term => !term.Equals(value, StringComparison.OrdinalIgnoreCase))
            : wanted.Append(value);
        var list = string.Join(',', [.. kept, .. terms.Unwanted.Select(term => "!" + term)]);
        return list.Length > 0 ? list : null;
    }

    private string With(params (string Name, string? Value)[] parameters)
    {
        var kept = request.Query.Where(parameter =>
            parameter.Key != "page" && parameters.All(changed => changed.Name != parameter.Key));
        var query = new QueryBuilder(kept);
        foreach (var (name, value) in parameters.Where(parameter => parameter.Value is not null))
        {
            query.Add(name, value!);
        }

        return request.PathBase.Add(request.Path).ToUriComponent() + query;
    }
}
