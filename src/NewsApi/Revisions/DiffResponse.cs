using NewsApi.Articles;
using NewsApi.Quotes;

namespace NewsApi.Revisions;

/// <summary>The differences between two revisions of an article.</summary>
internal sealed record DiffResponse
{
    public required RevisionSummary From { get; init; }

    public required RevisionSummary To { get; init; }

    /// <summary>The members that differ, except the text.</summary>
    public required IReadOnlyList<MemberChange> Members { get; init; }

    /// <summary>The paragraphs and headings that were added, removed or changed, in text order.</summary>
    public required IReadOnlyList<ParagraphChange> Paragraphs { get; init; }

    public required QuoteChanges Quotes { get; init; }
}

/// <summary>A member that differs.</summary>
internal sealed record MemberChange
{
    /// <example>headline</example>
    public required string Name { get; init; }

    /// <summary>Its value before; tags are separated by commas.</summary>
    /// <example>Bridge to reopen</example>
    public required string? From { get; init; }

    /// <summary>Its value after.</summary>
    /// <example>Harbour bridge to reopen</example>
    public required string? To { get; init; }
}

/// <summary>A paragraph or heading that differs.</summary>
internal sealed record ParagraphChange
{
    public required Difference Change { get; init; }

    /// <summary>The paragraph before; null if it was added.</summary>
    public required ContextText? From { get; init; }

    /// <summary>The paragraph after; null if it was removed.</summary>
    public required ContextText? To { get; init; }
}

/// <summary>The kind of a change.</summary>
internal enum Difference
{
    Added,
    Removed,
    Changed,
}

/// <summary>The quotes that differ, each list in text order. A quote with other words and another speaker is in two lists.</summary>
internal sealed record QuoteChanges
{
    public required IReadOnlyList<QuoteResponse> Added { get; init; }

    public required IReadOnlyList<QuoteResponse> Removed { get; init; }

    /// <summary>Quotes with other words, or of another kind.</summary>
    public required IReadOnlyList<QuoteChange> Changed { get; init; }

    /// <summary>Quotes with another speaker, or carried by another outlet.</summary>
    public required IReadOnlyList<QuoteChange> Reattributed { get; init; }
}

/// <summary>A quote before and after.</summary>
internal sealed record QuoteChange
{
    public required QuoteResponse From { get; init; }

    public required QuoteResponse To { get; init; }
}
