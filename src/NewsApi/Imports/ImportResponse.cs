using NewsApi.Http;
using NewsApi.Jobs;
using NewsApi.Model;

namespace NewsApi.Imports;

/// <summary>A batch of articles that came in one file or request.</summary>
internal sealed record ImportResponse
{
    /// <example>1</example>
    public required long Id { get; init; }

    public required ImportFormat Format { get; init; }

    /// <summary>What was imported, as the client calls it.</summary>
    /// <example>archive-2026.ndjson</example>
    public required string? Name { get; init; }

    /// <summary>The Idempotency-Key; null if the request had none.</summary>
    /// <example>0f8fad5b</example>
    public required string? Key { get; init; }

    public required ImportStatus Status { get; init; }

    /// <summary>What happens with articles that are stored already.</summary>
    /// <example>reject</example>
    public required string OnDuplicate { get; init; }

    public required bool Atomic { get; init; }

    public required bool DryRun { get; init; }

    /// <summary>The number of the last line that was processed.</summary>
    /// <example>1200</example>
    public required long Line { get; init; }

    /// <summary>The number of lines; null until it is known.</summary>
    /// <example>1200</example>
    public required long? Total { get; init; }

    /// <summary>The number of articles that were created; in a dry run, that would be.</summary>
    /// <example>1190</example>
    public required long Created { get; init; }

    /// <summary>The number of lines whose article was stored already.</summary>
    /// <example>8</example>
    public required long Duplicate { get; init; }

    /// <summary>The number of lines that failed.</summary>
    /// <example>2</example>
    public required long Failed { get; init; }

    /// <summary>The name of the principal that started it; null if it is anonymous.</summary>
    /// <example>newsroom import</example>
    public required string? CreatedBy { get; init; }

    /// <example>2026-02-04T09:31:12.345Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>When it ended; null before.</summary>
    /// <example>2026-02-04T09:31:14.123Z</example>
    public required DateTime? EndedAt { get; init; }

    /// <summary>Why it ended early; null if it did not.</summary>
    public required string? Error { get; init; }

    /// <summary>When the articles that it created were moved to the trash; null if they were not.</summary>
    public required DateTime? UndoneAt { get; init; }

    public required ImportLinks Links { get; init; }

    public static ImportResponse Of(Import import) => new()
    {
        Id = import.Id,
        Format = import.Format,
        Name = import.Name,
        Key = import.Key,
        Status = import.Status,
        OnDuplicate = import.OnDuplicate.ToLowerInvariant(),
        Atomic = import.IsAtomic,
        DryRun = import.IsDryRun,
        Line = import.LastLine,
        Total = import.Total,
        Created = import.Created,
        Duplicate = import.Duplicates,
        Failed = import.Failed,
        CreatedBy = import.CreatedBy,
        CreatedAt = import.CreatedAt,
        EndedAt = import.EndedAt,
        Error = import.Error,
        UndoneAt = import.UndoneAt,
        Links = ImportLinks.Of(import),
    };
}

/// <summary>Links to an import.</summary>
internal sealed record ImportLinks
{
    /// <example>/api/v1/imports/1</example>
    public required string Self { get; init; }

    /// <summary>What it did with each line.</summary>
    /// <example>/api/v1/imports/1/results</example>
    public required string Results { get; init; }

    /// <summary>The job; null if it does not run in the background.</summary>
    /// <example>/api/v1/jobs/1770197472345</example>
    public required string? Job { get; init; }

    public static ImportLinks Of(Import import) => new()
    {
        Self = LinkPath.To($"/api/v1/imports/{import.Id}"),
        Results = LinkPath.To($"/api/v1/imports/{import.Id}/results"),
        Job = import.IsJob ? LinkPath.To($"{JobLinks.Collection}/{import.Id}") : null,
    };
}
