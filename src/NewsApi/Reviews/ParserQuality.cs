using NewsApi.Model;
using NewsApi.Stats;

namespace NewsApi.Reviews;

/// <summary>How good the parser is on the stored articles.</summary>
internal sealed record ParserQuality
{
    /// <summary>From reviews of sampled quotes.</summary>
    public required QualityFigures Sampled { get; init; }

    /// <summary>The same by the rule of the attribution, most reviews first.</summary>
    public required IReadOnlyList<RuleQuality> ByRule { get; init; }

    /// <summary>The same by the source of the articles, most reviews first.</summary>
    public required IReadOnlyList<SourceQuality> BySource { get; init; }

    /// <summary>What was corrected, apart: people correct what is wrong, so this says nothing of what is right.</summary>
    public required CorrectedFigures Corrected { get; init; }
}

/// <summary>What reviews say.</summary>
internal sealed record QualityFigures
{
    /// <summary>The number of reviewed quotes.</summary>
    /// <example>100</example>
    public required int Reviews { get; init; }

    /// <summary>The share of the found quotes that are quotes; null without reviews.</summary>
    public required Estimate? Precision { get; init; }

    /// <summary>The share of the quotes that have the right speaker, or rightly none; null without reviews.</summary>
    public required Estimate? Attribution { get; init; }

    /// <summary>
    /// The share of the quotes that were found, in sections with a found quote; null without reviews. A section with several found
    /// quotes is drawn more often, so what it misses weighs less.
    /// </summary>
    public required Estimate? Recall { get; init; }

    public static QualityFigures Of(IReadOnlyCollection<QuoteReview> reviews)
    {
        var quotes = reviews.Count(review => review.Verdict != ReviewVerdict.NotAQuote);
        var missed = reviews.Sum(review => (double)review.Missed / review.SectionQuotes);
        return new QualityFigures
        {
            Reviews = reviews.Count,
            Precision = Estimate.Of(quotes, reviews.Count),
            Attribution = Estimate.Of(reviews.Count(review => review.Verdict == ReviewVerdict.Correct), quotes),
            Recall = Estimate.Of(quotes, quotes + missed),
        };
    }
}

/// <summary>What reviews say of a rule.</summary>
internal sealed record RuleQuality
{
    /// <example>post-posed-tag</example>
    public required string Rule { get; init; }

    public required QualityFigures Figures { get; init; }
}

/// <summary>What reviews say of the articles of a source.</summary>
internal sealed record SourceQuality
{
    /// <summary>Null for articles without a source.</summary>
    public required SourceReference? Source { get; init; }

    public required QualityFigures Figures { get; init; }
}

/// <summary>What corrections say.</summary>
internal sealed record CorrectedFigures
{
    /// <summary>The number of corrections.</summary>
    /// <example>12</example>
    public required int Corrections { get; init; }

    /// <summary>Those that changed the speaker.</summary>
    /// <example>8</example>
    public required int Speaker { get; init; }

    /// <summary>Those that removed what is no quote.</summary>
    /// <example>2</example>
    public required int NotAQuote { get; init; }

    /// <summary>Those that added a quote.</summary>
    /// <example>1</example>
    public required int Added { get; init; }

    /// <summary>Those that changed nothing: the quote was right.</summary>
    /// <example>1</example>
    public required int Confirmed { get; init; }
}
