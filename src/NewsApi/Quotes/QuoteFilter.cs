using NewsApi.Http;
using NewsApi.Parsing;

namespace NewsApi.Quotes;

/// <summary>
/// Which quotes are wanted, with every name already turned into ids. One object, two translations: into the
/// database's query and into the search index's. Both must select the same quotes.
/// </summary>
internal sealed record QuoteFilter
{
    /// <summary>Listed (see <see cref="Model.Article.ListedAt"/>) at this time (UTC) or later.</summary>
    public DateTime? From { get; init; }

    /// <summary>Listed before this time (UTC).</summary>
    public DateTime? To { get; init; }

    public AnyOf<long> Speakers { get; init; } = AnyOf<long>.Unfiltered;

    /// <summary>Ids of the outlets that published the quote's article.</summary>
    public AnyOf<long> Outlets { get; init; } = AnyOf<long>.Unfiltered;

    /// <summary>Ids of the outlets that carried the quote.</summary>
    public AnyOf<long> ReportedBy { get; init; } = AnyOf<long>.Unfiltered;

    /// <summary>Name keys of cues ("said").</summary>
    public AnyOf<string> Cues { get; init; } = AnyOf<string>.Unfiltered;

    public AnyOf<QuoteKind> Kinds { get; init; } = AnyOf<QuoteKind>.Unfiltered;

    public AnyOf<AttributionStatus> Statuses { get; init; } = AnyOf<AttributionStatus>.Unfiltered;

    public AnyOf<long> Articles { get; init; } = AnyOf<long>.Unfiltered;

    /// <summary>True: only quotes without a speaker. False: only quotes with one.</summary>
    public bool? Unattributed { get; init; }

    public double? MinConfidence { get; init; }

    public int? MinWords { get; init; }

    public int? MaxWords { get; init; }

    public bool? Locked { get; init; }
}
