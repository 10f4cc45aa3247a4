using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Reparsing;

/// <summary>A reparse, and how far it is.</summary>
internal sealed record ReparseResponse
{
    /// <summary>The id of the job.</summary>
    /// <example>1770197472345</example>
    public required long Id { get; init; }

    /// <summary>Whether it only tells what would change.</summary>
    /// <example>true</example>
    public required bool DryRun { get; init; }

    public required ReparseStatus Status { get; init; }

    /// <summary>The version of the parser that reads the articles.</summary>
    /// <example>10</example>
    public required string ParserVersion { get; init; }

    /// <summary>The number of articles parsed.</summary>
    /// <example>120</example>
    public required long Done { get; init; }

    /// <summary>The number of articles that an earlier version read.</summary>
    /// <example>400</example>
    public required long Total { get; init; }

    /// <summary>The number of articles of which quotes change, or that report something.</summary>
    /// <example>7</example>
    public required long Changed { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    public required DateTime? EndedAt { get; init; }

    /// <summary>The reason for the failure; null unless it failed.</summary>
    public required string? Error { get; init; }

    public required ReparseLinks Links { get; init; }
}

/// <summary>Where a reparse and its results are.</summary>
internal sealed record ReparseLinks
{
    /// <example>/api/v1/admin/reparse/1770197472345</example>
    public required string Self { get; init; }

    /// <example>/api/v1/admin/reparse/1770197472345/results</example>
    public required string Results { get; init; }
}

/// <summary>What parsing an article again changes.</summary>
internal sealed record ReparsedArticle
{
    /// <example>1</example>
    public required long ArticleId { get; init; }

    /// <summary>Quotes that the parser finds and did not find before.</summary>
    public required IReadOnlyList<QuoteReading> Appeared { get; init; }

    /// <summary>Quotes that it finds no more.</summary>
    public required IReadOnlyList<QuoteReading> Vanished { get; init; }

    /// <summary>Quotes of which it reads something else.</summary>
    public required IReadOnlyList<ReadingChange> Changed { get; init; }

    /// <summary>Corrected quotes of which it reads something else than the correction says; they stay as they are.</summary>
    public required IReadOnlyList<ReadingChange> Disagreed { get; init; }

    /// <summary>Why the article was not parsed; null if it was.</summary>
    /// <example>null</example>
    public string? Problem { get; init; }

    /// <summary>Whether there is anything to tell.</summary>
    internal bool IsEmpty => !ChangesQuotes && Disagreed.Count == 0 && Problem is null;

    /// <summary>Whether a quote of the article is another than before.</summary>
    internal bool ChangesQuotes => Appeared.Count + Vanished.Count + Changed.Count > 0;
}

/// <summary>A quote before and after.</summary>
internal sealed record ReadingChange
{
    /// <summary>The members that differ.</summary>
    /// <example>["speaker", "cue"]</example>
    public required IReadOnlyList<string> Members { get; init; }

    public required QuoteReading From { get; init; }

    /// <summary>Null where the parser finds no quote.</summary>
    public required QuoteReading? To { get; init; }
}

/// <summary>A quote as it is stored, or as the parser reads it.</summary>
internal sealed record QuoteReading
{
    /// <summary>Null where the quote is new.</summary>
    /// <example>1</example>
    public required long? Id { get; init; }

    /// <example>It is safe again,</example>
    public required string Text { get; init; }

    /// <example>73</example>
    public required int Start { get; init; }

    /// <example>90</example>
    public required int End { get; init; }

    public required QuoteKind Kind { get; init; }

    /// <summary>The name of the speaker.</summary>
    /// <example>Ada Okafor</example>
    public required string? Speaker { get; init; }

    /// <example>said</example>
    public required string? Cue { get; init; }

    /// <example>null</example>
    public required string? ReportedBy { get; init; }

    public required AttributionStatus Status { get; init; }

    /// <example>post-posed-tag</example>
    public required string Rule { get; init; }
}

internal static class ReparseMapping
{
    public static ReparseResponse ToResponse(this Reparse reparse) => new()
    {
        Id = reparse.Id,
        DryRun = reparse.IsDryRun,
        Status = reparse.Status,
        ParserVersion = reparse.ParserVersion,
        Done = reparse.Done,
        Total = reparse.Total,
        Changed = reparse.Changed,
        CreatedAt = reparse.CreatedAt,
        EndedAt = reparse.EndedAt,
        Error = reparse.Error,
        Links = LinksOf(reparse.Id),
    };

    public static ReparseLinks LinksOf(long id)
    {
        var self = LinkPath.To($"/api/v1/admin/reparse/{id}");
        return new ReparseLinks { Self = self, Results = $"{self}/results" };
    }

    /// <summary>A quote; <paramref name="speaker"/> is who said it.</summary>
    public static QuoteReading ToReading(this Quote quote, string? speaker) => new()
    {
        Id = quote.Id == 0 ? null : quote.Id,
        Text = quote.Text,
        Start = quote.Start,
        End = quote.End,
        Kind = quote.Kind,
        Speaker = speaker,
        Cue = quote.CueText,
        ReportedBy = quote.ReportedBy?.Name,
        Status = quote.Status,
        Rule = quote.Rule,
    };
}
