namespace NewsApi.Jobs;

/// <summary>Work that goes on after the request that asked for it was answered.</summary>
internal sealed record Job
{
    /// <example>1</example>
    public required long Id { get; init; }

    public required JobKind Kind { get; init; }

    public JobStatus Status { get; init; }

    /// <summary>How much is done.</summary>
    /// <example>6400</example>
    public long Done { get; init; }

    /// <summary>How much there is to do; null until that is known.</summary>
    /// <example>10000</example>
    public long? Total { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Null until it has ended.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>Why it failed.</summary>
    public string? Error { get; init; }

    public required JobLinks Links { get; init; }
}

/// <summary>Where a job is.</summary>
internal sealed record JobLinks
{
    /// <example>/api/v1/jobs/1</example>
    public required string Self { get; init; }
}

internal enum JobKind
{
    /// <summary>Builds the search index anew.</summary>
    Reindex,

    /// <summary>Makes a backup of the database.</summary>
    Backup,

    /// <summary>Moves the quotes of merged speakers.</summary>
    Merge,
}

internal enum JobStatus
{
    /// <summary>Waits for its turn.</summary>
    Queued,
    Running,
    Succeeded,
    Failed,
}
