using FluentValidation;
using NewsApi.Http;
using NewsApi.Parsing;
using NewsApi.Search;

namespace NewsApi.Quotes;

/// <summary>How a list of quotes is ordered.</summary>
internal sealed record QuoteListRequest
{
    public static readonly IReadOnlyCollection<string> SortMembers = ["relevance", "publishedAt", "position", "confidence", "impact", "id"];

    /// <summary>
    /// Words, "phrases", prefix*, -word, OR and more: see GET /search. The best matches come first. Where it takes longer
    /// than 150 ms, only a part is searched: `total` is then null.
    /// </summary>
    public string? Q { get; init; }

    /// <summary>
    /// A comma list of relevance, publishedAt, position, confidence, impact (its words), id; `-` descends. The id is always the last key.
    /// Default: -publishedAt, where articles without one count by createdAt.
    /// </summary>
    public string? Sort { get; init; }
}

/// <summary>Which quotes are wanted. A comma list means any of them; a leading `!` means not.</summary>
internal sealed record QuoteFilterRequest
{
    /// <summary>Names (full or last) or ids of speakers.</summary>
    public string? Speaker { get; init; }

    /// <summary>Names of the outlets that published the article ("AP" finds Associated Press).</summary>
    public string? Source { get; init; }

    /// <summary>Names of outlets that carried the quote ("AP" finds Associated Press).</summary>
    public string? ReportedBy { get; init; }

    /// <summary>Cues, such as "said", without regard to case.</summary>
    public string? Cue { get; init; }

    /// <summary>Any of direct, partial, indirect.</summary>
    public string? Kind { get; init; }

    /// <summary>Any of explicit, pronoun, carried, ambiguous, denied, none.</summary>
    public string? Status { get; init; }

    /// <summary>True: only quotes without a speaker; false: only quotes with one.</summary>
    public bool? Unattributed { get; init; }

    /// <summary>At least so sure of the speaker, from 0 to 1.</summary>
    public double? MinConfidence { get; init; }

    /// <summary>Ids of articles.</summary>
    public string? ArticleId { get; init; }

    /// <summary>
    /// In articles published at this date or time or later: ISO 8601, UTC where it names no offset, or relative to now,
    /// such as `now-7d` (units s, m, h, d, w, M for months, y).
    /// </summary>
    public string? From { get; init; }

    /// <summary>In articles published at this date (the whole day) or time, or before; written as `from`.</summary>
    public string? To { get; init; }

    /// <summary>At least so many words.</summary>
    public int? MinWords { get; init; }

    /// <summary>At most so many words.</summary>
    public int? MaxWords { get; init; }

    /// <summary>Whether somebody corrected the quote by hand.</summary>
    public bool? Locked { get; init; }
}

internal sealed class QuoteListRequestValidator : AbstractValidator<QuoteListRequest>
{
    public QuoteListRequestValidator()
    {
        RuleFor(list => list.Q).SearchQuery();
        RuleFor(list => list.Sort).SortOf(QuoteListRequest.SortMembers);
    }
}

internal sealed class QuoteFilterRequestValidator : AbstractValidator<QuoteFilterRequest>
{
    public QuoteFilterRequestValidator()
    {
        RuleFor(filter => filter.Speaker).TermList();
        RuleFor(filter => filter.Source).TermList();
        RuleFor(filter => filter.ReportedBy).TermList();
        RuleFor(filter => filter.Cue).TermList();
        RuleFor(filter => filter.Kind).NamesOf<QuoteFilterRequest, QuoteKind>();
        RuleFor(filter => filter.Status).NamesOf<QuoteFilterRequest, AttributionStatus>();
        RuleFor(filter => filter.MinConfidence).InclusiveBetween(0, 1);
        RuleFor(filter => filter.ArticleId).IdList();
        RuleFor(filter => filter.From).RangeEnd();
        RuleFor(filter => filter.To).RangeEnd();
        RuleFor(filter => filter.MinWords).GreaterThanOrEqualTo(0);
        RuleFor(filter => filter.MaxWords).GreaterThanOrEqualTo(0);
    }
}
