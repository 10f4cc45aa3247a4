namespace NewsApi.Search;

/// <summary>How many there are in each interval.</summary>
internal sealed record TimelineResponse
{
    public required TimelineSubject Of { get; init; }

    public required TimelineInterval Interval { get; init; }

    /// <summary>How many in all.</summary>
    /// <example>12</example>
    public required long Total { get; init; }

    /// <summary>The intervals that have any, oldest first. An article counts when it was published, or created where that is unknown.</summary>
    public required IReadOnlyList<TimelineEntry> Items { get; init; }
}

/// <summary>One interval.</summary>
internal sealed record TimelineEntry
{
    /// <summary>When the interval begins, in UTC.</summary>
    /// <example>2026-02-01T00:00:00Z</example>
    public required DateTime Start { get; init; }

    /// <summary>When the next begins.</summary>
    /// <example>2026-03-01T00:00:00Z</example>
    public required DateTime End { get; init; }

    /// <example>12</example>
    public required long Count { get; init; }
}
