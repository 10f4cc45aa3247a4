using System.Text.Json.Serialization;
using NewsApi.Http;

namespace NewsApi.Jobs;

/// <summary>A background job, which continues after the response to the request that started it.</summary>
internal sealed record Job
{
    /// <summary>The id: the response to the request that started the job has it.</summary>
    /// <example>1770197472345</example>
    public required long Id { get; init; }

    public required JobKind Kind { get; init; }

    public JobStatus Status { get; init; }

    /// <summary>The number of items processed.</summary>
    /// <example>6400</example>
    public long Done { get; init; }

    /// <summary>The number of items to process; null until it is known.</summary>
    /// <example>10000</example>
    public long? Total { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When the job ended; null before.</summary>
    public DateTime? EndedAt { get; init; }

    /// <summary>The reason for the failure; null unless it failed.</summary>
    public string? Error { get; init; }

    public required JobLinks Links { get; init; }

    /// <summary>The id of the principal that started it; null if only administrators may see it.</summary>
    [JsonIgnore]
    public string? Owner { get; init; }
}

/// <summary>Links to a job.</summary>
internal sealed record JobLinks
{
    /// <summary>The path of all jobs.</summary>
    internal const string Collection = "/api/v1/jobs";

    /// <example>/api/v1/jobs/1770197472345</example>
    public required string Self { get; init; }

    /// <summary>The result; null if the job has none.</summary>
    /// <example>/api/v1/imports/1/results</example>
    public string? Result { get; init; }

    public static JobLinks Of(long id) => new() { Self = LinkPath.To($"{Collection}/{id}") };
}

internal enum JobKind
{
    /// <summary>Rebuilds the search index.</summary>
    Reindex,

    /// <summary>Makes a backup of the database.</summary>
    Backup,

    /// <summary>Moves the quotes of merged speakers.</summary>
    Merge,

    /// <summary>Imports articles.</summary>
    Import,

    /// <summary>Parses stored articles again.</summary>
    Reparse,
}

internal enum JobStatus
{
    /// <summary>Not started yet.</summary>
    Queued,
    Running,
    Succeeded,
    Failed,
    Cancelled,
}
