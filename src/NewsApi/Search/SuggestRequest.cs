using FluentValidation;
using NewsApi.Http;

namespace NewsApi.Search;

/// <summary>A request for completions.</summary>
internal sealed record SuggestRequest
{
    public const int MaxLength = 100;
    public const int MaxSize = 50;

    /// <summary>The words so far; the last may be unfinished.</summary>
    /// <example>pu</example>
    public string? Q { get; init; }

    /// <summary>The kinds of completions: a comma list of speaker, headline, source, tag. Default: all.</summary>
    public string? Types { get; init; }

    /// <summary>The number of completions, at most 50.</summary>
    public int Size { get; init; } = 10;
}

/// <summary>The kinds of completions.</summary>
internal enum SuggestionType
{
    Speaker,
    Headline,
    Source,
    Tag,
}

internal sealed class SuggestRequestValidator : AbstractValidator<SuggestRequest>
{
    public SuggestRequestValidator()
    {
        RuleFor(suggest => suggest.Q).NotEmpty().MaximumLength(SuggestRequest.MaxLength);
        RuleFor(suggest => suggest.Types).NamesOf<SuggestRequest, SuggestionType>();
        RuleFor(suggest => suggest.Size).InclusiveBetween(1, SuggestRequest.MaxSize);
    }
}
