using FluentValidation;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>A search.</summary>
internal sealed record SearchRequest
{
    public const int DefaultFacetSize = 10;
    public const int MaxFacetSize = 100;
    public const int DefaultSnippetWords = 24;
    public const int MaxSnippetWords = 100;

    /// <summary>
    /// `word`, `"exact phrase"`, `=exact`, `prefix*`, `-word` or `NOT word`, `AND` (which may be left out), `OR`, `( )`,
    /// `a NEAR/5 b`, `headline:` `lead:` `heading:` `body:` `quote:` `speaker:` `source:` `tag:`, `after:2026-01-01`,
    /// `before:`. At most 500 characters and 32 terms. Words match by stem, exact ones as printed. Without a query, everything
    /// that matches the filters is found.
    /// </summary>
    /// <example>strategic OR "energy deal" -sport</example>
    public string? Q { get; init; }

    /// <summary>The kinds of hits: a comma list of article, quote, speaker. Default: article.</summary>
    public string? Types { get; init; }

    /// <summary>The facets to count: a comma list of source, speaker, reportedBy, tag, language, year, month.</summary>
    public string? Facets { get; init; }

    /// <summary>The number of values of each facet, at most 100.</summary>
    public int FacetSize { get; init; } = DefaultFacetSize;

    /// <summary>Whether hits have snippets with the positions of matches.</summary>
    public bool Highlight { get; init; } = true;

    /// <summary>The length of snippets, at most 100 words.</summary>
    public int SnippetWords { get; init; } = DefaultSnippetWords;

    /// <summary>`recent` boosts new articles.</summary>
    public SearchRank Rank { get; init; }

    /// <summary>Whether a query with a syntax error is refused; by default it is searched literally, with warnings.</summary>
    public bool Strict { get; init; }

    /// <summary>
    /// A comma list of relevance and the keys that lists of articles take; `-` descends. Default: relevance. Of these keys,
    /// quotes have only `publishedAt` and `id`, speakers `quoteCount` and `id`.
    /// </summary>
    public string? Sort { get; init; }
}

/// <summary>How relevance is computed.</summary>
internal enum SearchRank
{
    /// <summary>By the words alone.</summary>
    Relevance,

    /// <summary>By the words, and up to 50 % more for new articles; the boost halves every 30 days.</summary>
    Recent,
}

internal sealed class SearchRequestValidator : AbstractValidator<SearchRequest>
{
    public SearchRequestValidator()
    {
        RuleFor(search => search.Q).SearchQuery();
        RuleFor(search => search.Types).NamesOf<SearchRequest, SearchType>();
        RuleFor(search => search.Facets).NamesOf<SearchRequest, SearchFacet>();
        RuleFor(search => search.FacetSize).InclusiveBetween(1, SearchRequest.MaxFacetSize);
        RuleFor(search => search.SnippetWords).InclusiveBetween(1, SearchRequest.MaxSnippetWords);
        RuleFor(search => search.Sort).SortOf(ArticleListRequest.SortMembers);
    }
}
