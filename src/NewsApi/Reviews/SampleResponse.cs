using FluentValidation;
using NewsApi.Articles;
using NewsApi.Parsing;
using NewsApi.Quotes;

namespace NewsApi.Reviews;

/// <summary>Which sample is drawn.</summary>
internal sealed record SampleRequest
{
    private const int DefaultCount = 100;

    public const int MaxCount = 1000;

    /// <summary>The number of quotes, at most 1,000.</summary>
    public int N { get; init; } = DefaultCount;

    /// <summary>The same seed draws the same sample while no quote is added or removed.</summary>
    public int Seed { get; init; } = 1;
}

internal sealed class SampleRequestValidator : AbstractValidator<SampleRequest>
{
    public SampleRequestValidator() => RuleFor(sample => sample.N).InclusiveBetween(1, SampleRequest.MaxCount);
}

/// <summary>A random sample of quotes.</summary>
internal sealed record QuoteSample
{
    /// <example>1</example>
    public required int Seed { get; init; }

    /// <summary>The number of quotes that could be drawn.</summary>
    /// <example>1204</example>
    public required int Total { get; init; }

    /// <summary>The quotes in the order in which they were drawn: its first part is a sample, too.</summary>
    public required IReadOnlyList<SampledQuote> Items { get; init; }
}

/// <summary>A quote that was drawn.</summary>
internal sealed record SampledQuote
{
    public required QuoteResponse Quote { get; init; }

    /// <summary>What the parser had found, where the quote was corrected since: that is what is reviewed. Null otherwise.</summary>
    public required FoundQuote? Found { get; init; }

    /// <summary>Null where it was not reviewed yet.</summary>
    public required ReviewResponse? Review { get; init; }
}

/// <summary>What the parser found of a quote that was corrected.</summary>
internal sealed record FoundQuote
{
    public required SpeakerReference? Speaker { get; init; }

    public required QuoteKind Kind { get; init; }

    public required AttributionStatus Status { get; init; }

    public static FoundQuote Of(QuoteState state) => new()
    {
        Speaker = state.SpeakerId is { } id ? new SpeakerReference { Id = id, Name = state.SpeakerName! } : null,
        Kind = state.Kind,
        Status = state.Status,
    };
}
