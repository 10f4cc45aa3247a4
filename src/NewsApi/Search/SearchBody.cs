using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>A search as JSON: the members are the parameters of <c>GET /api/v1/search</c>.</summary>
internal sealed record SearchBody
{
    /// <example>bridge</example>
    public string? Q { get; init; }

    public string? Types { get; init; }

    public string? Facets { get; init; }

    public int? FacetSize { get; init; }

    public bool? Highlight { get; init; }

    public int? SnippetWords { get; init; }

    public SearchRank? Rank { get; init; }

    public bool? Strict { get; init; }

    public string? Sort { get; init; }

    public string? Fields { get; init; }

    public int? Page { get; init; }

    public int? PageSize { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public ArticleDate? UseDate { get; init; }

    public string? Source { get; init; }

    public string? Language { get; init; }

    public string? Tag { get; init; }

    public string? Speaker { get; init; }

    public string? ReportedBy { get; init; }

    public bool? HasQuotes { get; init; }

    public int? MinQuotes { get; init; }

    public int? MinWords { get; init; }

    public int? MaxWords { get; init; }

    public string? Ids { get; init; }

    public string? ExternalId { get; init; }

    internal SearchRequest ToRequest() => new()
    {
        Q = Q,
        Types = Types,
        Facets = Facets,
        FacetSize = FacetSize ?? SearchRequest.DefaultFacetSize,
        Highlight = Highlight ?? true,
        SnippetWords = SnippetWords ?? SearchRequest.DefaultSnippetWords,
        Rank = Rank ?? default,
        Strict = Strict ?? false,
        Sort = Sort,
    };

    internal PageRequest ToPage() => new() { Page = Page ?? 1, PageSize = PageSize ?? PageRequest.DefaultPageSize };

    internal ArticleFilterRequest ToFilter() => new()
    {
        From = From,
        To = To,
        UseDate = UseDate ?? default,
        Source = Source,
        Language = Language,
        Tag = Tag,
        Speaker = Speaker,
        ReportedBy = ReportedBy,
        HasQuotes = HasQuotes,
        MinQuotes = MinQuotes,
        MinWords = MinWords,
        MaxWords = MaxWords,
        Ids = Ids,
        ExternalId = ExternalId,
    };
}

internal sealed class SearchBodyValidator : AbstractValidator<SearchBody>
{
    public SearchBodyValidator(IOptions<JsonOptions> json)
    {
        RuleFor(body => body.Fields).MaximumLength(FieldSelection.MaxLength)
            .Must(list => FieldTree.FindUnknown(list ?? "", typeof(SearchHit), json.Value.JsonSerializerOptions) is null)
            .WithMessage("Names a member that hits do not have.");
        AddRules(body => body.ToRequest(), new SearchRequestValidator());
        AddRules(body => body.ToFilter(), new ArticleFilterRequestValidator());
        AddRules(body => body.ToPage(), new PageRequestValidator());
    }

    private void AddRules<TPart>(Func<SearchBody, TPart> part, AbstractValidator<TPart> rules) =>
        RuleFor(body => body).Custom((body, context) =>
            rules.Validate(part(body)).Errors.ForEach(error => context.AddFailure(error.PropertyName, error.ErrorMessage)));
}
