using FluentValidation;
using NewsApi.Http;
using NewsApi.Search;

namespace NewsApi.Articles;

/// <summary>The query, the order and the members of a list of articles.</summary>
internal sealed record ArticleListRequest
{
    public static readonly IReadOnlyCollection<string> SortMembers =
        ["relevance", "publishedAt", "createdAt", "updatedAt", "headline", "source", "wordCount", "quoteCount", "id"];

    /// <summary>
    /// Words, "phrases", prefix*, -word, OR and more: see GET /search. The best matches come first. If the search exceeds
    /// 150 ms, only a part of the index is searched and `total` is null.
    /// </summary>
    public string? Q { get; init; }

    /// <summary>
    /// A comma list of relevance, publishedAt, createdAt, updatedAt, headline, source, wordCount, quoteCount, id; `-` descends.
    /// The id is always the last key. Default: -publishedAt; articles without one are sorted by createdAt.
    /// </summary>
    public string? Sort { get; init; }

    /// <summary>
    /// Adds members to each item: a comma list of sections, quotes, text. A single article always has them. If the texts of
    /// a page exceed 33,554,432 characters or 100,000 quotes, the response is 400: use a smaller `pageSize`.
    /// </summary>
    public string? Include { get; init; }

    /// <summary>
    /// Returns only these members of each item: a comma list of paths such as `id,headline,quotes.text`. Unknown paths
    /// are an error; sections, quotes and text that are named here need not be in `include`.
    /// </summary>
    public string? Fields { get; init; }

    /// <summary>Whether the list contains articles in the trash; not together with `q`, as they are not in the search index.</summary>
    public Deleted Deleted { get; init; }
}

/// <summary>Whether a list contains articles in the trash.</summary>
internal enum Deleted
{
    Exclude,
    Include,
    Only,
}

/// <summary>Filters articles. A comma list matches any of its values; a leading `!` excludes a value.</summary>
internal sealed record ArticleFilterRequest
{
    /// <summary>The speaker whose address was requested; instead of <see cref="Speaker"/>.</summary>
    internal long? SpeakerId { get; init; }

    /// <summary>
    /// At this date or time or later: ISO 8601, UTC unless an offset is given, or relative to now, such as `now-7d`
    /// (units s, m, h, d, w, M for months, y).
    /// </summary>
    public string? From { get; init; }

    /// <summary>At this date (the whole day) or time, or before; written as `from`.</summary>
    public string? To { get; init; }

    /// <summary>The time that `from` and `to` are compared with; articles without `publishedAt` use `createdAt`.</summary>
    public ArticleDate UseDate { get; init; }

    /// <summary>Names of outlets that published the article ("AP" finds Associated Press).</summary>
    public string? Source { get; init; }

    /// <summary>BCP 47 tags; `en` also finds `en-GB`.</summary>
    public string? Language { get; init; }

    /// <summary>Tags, without regard to case.</summary>
    public string? Tag { get; init; }

    /// <summary>Names (full or last) or ids of speakers whom the article quotes.</summary>
    public string? Speaker { get; init; }

    /// <summary>Names of outlets that carried a quote of the article.</summary>
    public string? ReportedBy { get; init; }

    /// <summary>Whether the article has quotes.</summary>
    public bool? HasQuotes { get; init; }

    /// <summary>The minimum number of quotes.</summary>
    public int? MinQuotes { get; init; }

    /// <summary>The minimum number of words.</summary>
    public int? MinWords { get; init; }

    /// <summary>The maximum number of words.</summary>
    public int? MaxWords { get; init; }

    /// <summary>Ids of articles.</summary>
    public string? Ids { get; init; }

    /// <summary>Ids in the source's own system.</summary>
    public string? ExternalId { get; init; }
}

internal sealed class ArticleListRequestValidator : AbstractValidator<ArticleListRequest>
{
    public ArticleListRequestValidator()
    {
        RuleFor(list => list.Q).SearchQuery();
        RuleFor(list => list.Sort).SortOf(ArticleListRequest.SortMembers);
        RuleFor(list => list.Include).MembersOf(IncludedParts.Names);
        RuleFor(list => list.Fields).MaximumLength(FieldSelection.MaxLength);
        RuleFor(list => list.Deleted)
            .Must((list, deleted) => deleted == Deleted.Exclude || string.IsNullOrWhiteSpace(list.Q))
            .WithMessage("Articles in the trash are not in the search index: leave out either q or deleted.");
    }
}

internal sealed class ArticleFilterRequestValidator : AbstractValidator<ArticleFilterRequest>
{
    public ArticleFilterRequestValidator()
    {
        RuleFor(filter => filter.From).RangeEnd();
        RuleFor(filter => filter.To).RangeEnd();
        RuleFor(filter => filter.Source).TermList();
        RuleFor(filter => filter.Language).TermList();
        RuleFor(filter => filter.Tag).TermList();
        RuleFor(filter => filter.Speaker).TermList();
        RuleFor(filter => filter.ReportedBy).TermList();
        RuleFor(filter => filter.MinQuotes).GreaterThanOrEqualTo(0);
        RuleFor(filter => filter.MinWords).GreaterThanOrEqualTo(0);
        RuleFor(filter => filter.MaxWords).GreaterThanOrEqualTo(0);
        RuleFor(filter => filter.Ids).IdList();
        RuleFor(filter => filter.ExternalId).TermList();
    }
}
