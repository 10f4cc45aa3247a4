namespace NewsApi.Articles;

/// <summary>A revision of an article: one state of its text and metadata.</summary>
internal sealed record RevisionSummary
{
    /// <summary>From 1, without gaps.</summary>
    /// <example>2</example>
    public required int Number { get; init; }

    /// <example>2026-02-04T10:02:51.120Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The name of the API key that made the change; null if there was none.</summary>
    /// <example>null</example>
    public required string? CreatedBy { get; init; }

    /// <summary>The members that differ from the previous revision; empty for the first.</summary>
    /// <example>["headline", "tags"]</example>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <example>Harbour bridge to reopen</example>
    public required string Headline { get; init; }

    public required RevisionLinks Links { get; init; }
}

/// <summary>Links to a revision.</summary>
internal sealed record RevisionLinks
{
    /// <example>/api/v1/articles/1/revisions/2</example>
    public required string Self { get; init; }

    /// <example>/api/v1/articles/1/text?revision=2</example>
    public required string Text { get; init; }

    /// <summary>POST restores the revision.</summary>
    /// <example>/api/v1/articles/1/revisions/2/restore</example>
    public required string Restore { get; init; }

    /// <summary>The differences from the previous revision; null for the first.</summary>
    /// <example>/api/v1/articles/1/diff?from=1</example>
    public required string? Diff { get; init; }
}
