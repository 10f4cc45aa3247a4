using NewsApi.Articles;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Quotes;

namespace NewsApi.Corrections;

/// <summary>A state that a quote had, or has.</summary>
internal sealed record QuoteRevisionResponse
{
    /// <summary>The version of the quote.</summary>
    /// <example>2</example>
    public required int Number { get; init; }

    /// <example>2026-02-04T10:02:51.120Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The name of the API key that made it; null where there was none.</summary>
    /// <example>null</example>
    public required string? CreatedBy { get; init; }

    /// <summary>The members that the correction changed; none of what it found.</summary>
    /// <example>["speaker"]</example>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <summary>Null where the revision is what a correction found.</summary>
    public required CorrectionNote? Correction { get; init; }

    /// <example>It is safe again,</example>
    public required string Text { get; init; }

    public required SpeakerReference? Speaker { get; init; }

    public required QuoteKind Kind { get; init; }

    /// <summary>The name of the outlet that carried it.</summary>
    /// <example>Associated Press</example>
    public required string? ReportedBy { get; init; }

    public required AttributionStatus Status { get; init; }

    /// <summary>False where the words were found to be no quote.</summary>
    /// <example>true</example>
    public required bool IsQuote { get; init; }
}

internal static class QuoteRevisionMapping
{
    public static QuoteRevisionResponse ToResponse(this QuoteRevision revision)
    {
        var state = QuoteState.Read(revision.State);
        return new QuoteRevisionResponse
        {
            Number = revision.Number,
            CreatedAt = revision.CreatedAt,
            CreatedBy = revision.CreatedBy,
            Changed = revision.Changed,
            Correction = revision.Correction is null ? null : new CorrectionNote { Type = revision.Correction, Note = revision.Note },
            Text = state.Text,
            Speaker = state.SpeakerId is { } id ? new SpeakerReference { Id = id, Name = state.SpeakerName! } : null,
            Kind = state.Kind,
            ReportedBy = state.ReportedBy,
            Status = state.Status,
            IsQuote = state.IsQuote,
        };
    }

    /// <summary>The present state of a quote that was never corrected.</summary>
    public static QuoteRevision ToRevision(this Quote quote) => new()
    {
        QuoteId = quote.Id,
        Number = quote.Version,
        ArticleId = quote.ArticleId,
        CreatedAt = quote.UpdatedAt,
        Changed = [],
        State = QuoteState.Of(quote).Write(),
    };
}
