using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>
/// A filter of articles in which every name is resolved to ids. It is translated into a database query and into a query of
/// the search index; both must select the same articles.
/// </summary>
internal sealed record ArticleFilter
{
    /// <summary>The time that <see cref="From"/> and <see cref="To"/> are compared with.</summary>
    public ArticleDate UseDate { get; init; }

    /// <summary>At this time (UTC) or later.</summary>
    public DateTime? From { get; init; }

    /// <summary>Before this time (UTC).</summary>
    public DateTime? To { get; init; }

    /// <summary>Ids of the outlets that published the article.</summary>
    public AnyOf<long> Outlets { get; init; } = AnyOf<long>.Unfiltered;

    /// <summary>Language tags in canonical case; "en" also means "en-GB".</summary>
    public AnyOf<string> Languages { get; init; } = AnyOf<string>.Unfiltered;

    /// <summary>Name keys of tags.</summary>
    public AnyOf<string> Tags { get; init; } = AnyOf<string>.Unfiltered;

    /// <summary>Ids of speakers whom the article quotes.</summary>
    public AnyOf<long> Speakers { get; init; } = AnyOf<long>.Unfiltered;

    /// <summary>Ids of outlets that carried a quote of the article.</summary>
    public AnyOf<long> ReportedBy { get; init; } = AnyOf<long>.Unfiltered;

    public AnyOf<long> Ids { get; init; } = AnyOf<long>.Unfiltered;

    public AnyOf<string> ExternalIds { get; init; } = AnyOf<string>.Unfiltered;

    public bool? HasQuotes { get; init; }

    public int? MinQuotes { get; init; }

    public int? MinWords { get; init; }

    public int? MaxWords { get; init; }
}

/// <summary>The times of an article that a filter can use.</summary>
internal enum ArticleDate
{
    /// <summary>When it was published; if that is unknown, when it was created.</summary>
    Published,
    Created,
    Updated,
}
