using NewsApi.Model;

namespace NewsApi.Jobs;

/// <summary>Maps jobs to what servers report of them.</summary>
internal static class StoredJobs
{
    public static NodeJob ToStored(Job job) => new()
    {
        Id = job.Id,
        Kind = job.Kind.ToString(),
        Status = job.Status.ToString(),
        Done = job.Done,
        Total = job.Total,
        CreatedAt = job.CreatedAt,
        EndedAt = job.EndedAt,
        Error = job.Error,
    };

    public static Job ToJob(NodeJob job) => new()
    {
        Id = job.Id,
        Kind = Enum.Parse<JobKind>(job.Kind),
        Status = Enum.Parse<JobStatus>(job.Status),
        Done = job.Done,
        Total = job.Total,
        CreatedAt = job.CreatedAt,
        EndedAt = job.EndedAt,
        Error = job.Error,
        Links = JobLinks.Of(job.Id),
    };

    /// <summary>
    /// What becomes of a job whose server has stopped: a merge goes on elsewhere, what was for that server alone has failed.
    /// </summary>
    public static Job Lose(this Job job) => job.Kind == JobKind.Merge
        ? job with { Status = JobStatus.Queued }
        : job with { Status = JobStatus.Failed, Error = "The server that ran the job has stopped." };
}
