using System.Text.Json.Serialization;

namespace NewsApi.Search;

/// <summary>Counts per interval.</summary>
internal sealed record TimelineResponse
{
    /// <summary>The longest timeline: 27 years of days.</summary>
    internal const int MaxItems = 10_000;

    public required TimelineSubject Of { get; init; }

    public required TimelineInterval Interval { get; init; }

    /// <summary>The number of all, with and without a date.</summary>
    /// <example>12</example>
    public required long Total { get; init; }

    /// <summary>The number of those whose article has no date of publication; they are in no interval.</summary>
    /// <example>0</example>
    public required long Undated { get; init; }

    /// <summary>
    /// The intervals from the first to the last that has any, oldest first, by the date of publication; empty intervals have the
    /// count 0.
    /// </summary>
    public required IReadOnlyList<TimelineEntry> Items { get; init; }

    /// <summary>What is ambiguous in the request, such as a name that fits several speakers; absent where nothing is.</summary>
    /// <example>null</example>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? Warnings { get; init; }
}

/// <summary>One interval.</summary>
internal sealed record TimelineEntry
{
    /// <summary>The begin of the interval, in UTC.</summary>
    /// <example>2026-02-01T00:00:00Z</example>
    public required DateTime Start { get; init; }

    /// <summary>The begin of the next interval.</summary>
    /// <example>2026-03-01T00:00:00Z</example>
    public required DateTime End { get; init; }

    /// <example>12</example>
    public required long Count { get; init; }
}
