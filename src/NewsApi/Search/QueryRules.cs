using FluentValidation;
using NewsApi.Search.Query;

namespace NewsApi.Search;

internal static class QueryRules
{
    /// <summary>The query is within the limits of the search language.</summary>
    public static void SearchQuery<T>(this IRuleBuilderInitial<T, string?> rule) => rule
        .Cascade(CascadeMode.Stop)
        .MaximumLength(QueryParser.MaxLength)
        .Must(query => query is null || QueryParser.Parse(query).TermCount <= QueryParser.MaxTerms)
        .WithMessage($"The query has more than {QueryParser.MaxTerms} words, phrases and other conditions.");
}
