using FluentValidation;
using NewsApi.Search.Query;

namespace NewsApi.Search;

internal static class QueryRules
{
    /// <summary>A query of the search language within its limits; how it is written does not matter.</summary>
    public static void SearchQuery<T>(this IRuleBuilderInitial<T, string?> rule) => rule
        .Cascade(CascadeMode.Stop)
        .MaximumLength(QueryParser.MaxLength)
        .Must(query => query is null || QueryParser.Parse(query).TermCount <= QueryParser.MaxTerms)
        .WithMessage($"At most {QueryParser.MaxTerms} words, phrases and other conditions are taken.");
}
