namespace NewsApi.Nodes;

/// <summary>A server that works on the database.</summary>
internal sealed record NodeResponse
{
    /// <summary>The machine and a hash of the folder of its search index: the same after a restart.</summary>
    /// <example>web-1-3fa9c2</example>
    public required string Id { get; init; }

    /// <summary>Whether it is the server that responds.</summary>
    public required bool IsThisServer { get; init; }

    /// <summary>The version of the program.</summary>
    /// <example>1.0.0</example>
    public required string Version { get; init; }

    /// <summary>Whether it was ready, as `/readyz` tells, when it was last seen, within the last 15 s.</summary>
    public required bool IsReady { get; init; }

    /// <summary>Why it was not ready; null if it was.</summary>
    /// <example>The search index is being built.</example>
    public required string? Reason { get; init; }

    /// <summary>The number of the last change that its search index had.</summary>
    /// <example>4711</example>
    public required long LastSequence { get; init; }

    /// <summary>By how many numbers of changes that is behind the database.</summary>
    /// <example>0</example>
    public required long Lag { get; init; }

    /// <summary>The age of the first change that it lacks, in seconds; 0 if it lacks none.</summary>
    /// <example>0</example>
    public required double LagSeconds { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    public required DateTime StartedAt { get; init; }

    /// <summary>When it last reported its state, by the clock of the database.</summary>
    /// <example>2026-02-04T09:31:12.345Z</example>
    public required DateTime LastSeenAt { get; init; }
}
