using Microsoft.AspNetCore.Http.Extensions;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Search;

/// <summary>Links that select or deselect a value of a facet.</summary>
internal sealed class FacetLinks(SearchFacet facet, ArticleFilter filter, HttpRequest request)
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

    // Several selected values are a comma list. Speakers are selected by id, as several may have the same name.
    private string? Toggle(string value, bool isSelected)
    {
        var terms = ListTerms.Parse(request.Query[Parameter]);
        var wanted = facet == SearchFacet.Speaker ? filter.Speakers.Wanted?.Select(id => id.ToString()) : terms.Wanted;
        var kept = isSelected ? wanted?.Where(term => KeyOf(term) != KeyOf(value)) : wanted?.Append(value);
        var list = string.Join(',', [.. kept ?? [value], .. terms.Unwanted.Select(term => "!" + term)]);
        return list.Length > 0 ? list : null;
    }

    private string KeyOf(string term) => facet switch
    {
        SearchFacet.Source or SearchFacet.ReportedBy => NameKey.Of(OutletNames.Canonical(term)),
        SearchFacet.Language => LanguageTags.Canonical(term),
        _ => NameKey.Of(term),
    };

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
