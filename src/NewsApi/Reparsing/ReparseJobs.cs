using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Jobs;
using NewsApi.Model;

namespace NewsApi.Reparsing;

/// <summary>Shows stored reparses as jobs, and cancels them.</summary>
internal sealed class ReparseJobs(WriteQueue writes, Snapshots snapshots, TimeProvider clock) : IJobSource
{
    private const int MaxListed = 100;

    public async Task<Job?> FindAsync(long id, CancellationToken cancellationToken) =>
        await snapshots.ReadAsync(
            database => database.Reparses.AsNoTracking().SingleOrDefaultAsync(reparse => reparse.Id == id, cancellationToken),
            cancellationToken) is { } found ? JobOf(found) : null;

    public async Task<IReadOnlyList<Job>> ListAsync(CancellationToken cancellationToken) =>
    [
        .. (await snapshots.ReadAsync(
            database => database.Reparses.AsNoTracking().OrderByDescending(reparse => reparse.Id).Take(MaxListed)
                .ToListAsync(cancellationToken),
            cancellationToken)).Select(JobOf),
    ];

    public Task<bool> CancelAsync(long id, CancellationToken cancellationToken) =>
        EndAsync(id, ReparseStatus.Cancelled, null, cancellationToken);

    /// <summary>Ends a running reparse; false if it had ended.</summary>
    public Task<bool> EndAsync(long id, ReparseStatus status, string? error, CancellationToken cancellationToken) => writes.WriteAsync(
        (database, token) => database.EndAsync(id, status, error, clock.GetUtcTime(), token), cancellationToken);

    /// <summary>The job that a reparse is.</summary>
    public static Job JobOf(Reparse reparse) => new()
    {
        Id = reparse.Id,
        Kind = JobKind.Reparse,
        Status = reparse.Status switch
        {
            ReparseStatus.Running => JobStatus.Running,
            ReparseStatus.Succeeded => JobStatus.Succeeded,
            ReparseStatus.Cancelled => JobStatus.Cancelled,
            _ => JobStatus.Failed,
        },
        Done = reparse.Done,
        Total = reparse.Total,
        CreatedAt = reparse.CreatedAt,
        EndedAt = reparse.EndedAt,
        Error = reparse.Error,
        Links = JobLinks.Of(reparse.Id) with { Result = ReparseMapping.LinksOf(reparse.Id).Results },
    };
}
