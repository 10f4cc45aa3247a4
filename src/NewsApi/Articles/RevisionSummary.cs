namespace NewsApi.Articles;

/// <summary>A state that an article's text and metadata had, or have.</summary>
internal sealed record RevisionSummary
{
    /// <summary>From 1, without gaps.</summary>
    /// <example>2</example>
    public required int Number { get; init; }

    /// <example>2026-02-04T10:02:51.120Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The name of the API key that made it; null where there was none.</summary>
    /// <example>null</example>
    public required string? CreatedBy { get; init; }

    /// <summary>The members in which it differs from the revision before; none of the first.</summary>
    /// <example>["headline", "tags"]</example>
    public required IReadOnlyList<string> Changed { get; init; }

    /// <example>Harbour bridge to reopen</example>
    public required string Headline { get; init; }

    public required RevisionLinks Links { get; init; }
}

/// <summary>Where a revision and what belongs to it are.</summary>
internal sealed record RevisionLinks
{
    /// <example>/api/v1/articles/1/revisions/2</example>
    public required string Self { get; init; }

    /// <example>/api/v1/articles/1/text?revision=2</example>
    public required string Text { get; init; }

    /// <summary>A POST there makes the article what it was.</summary>
    /// <example>/api/v1/articles/1/revisions/2/restore</example>
    public required string Restore { get; init; }

    /// <summary>What it changed; null for the first.</summary>
    /// <example>/api/v1/articles/1/diff?from=1</example>
    public required string? Diff { get; init; }
}
