using System.Collections.Concurrent;
using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Jobs;

/// <summary>The jobs of this process. They end with it, and so does what is known of them.</summary>
internal sealed class JobList(TimeProvider clock)
{
    private const int MaxKept = 100;

    private readonly ConcurrentDictionary<long, Job> _jobs = [];
    private long _lastId;

    public Job Create(JobKind kind)
    {
        var id = Interlocked.Increment(ref _lastId);
        _jobs.TryRemove(id - MaxKept, out _);
        return _jobs[id] = new Job
        {
            Id = id,
            Kind = kind,
            CreatedAt = clock.GetUtcTime(),
            Links = new JobLinks { Self = LinkPath.To($"/api/v1/jobs/{id}") },
        };
    }

    /// <summary>Null when there is no such job, or too many came after it.</summary>
    public Job? Find(long id) => _jobs.GetValueOrDefault(id);

    public void Report(long id, long done, long total) =>
        Change(id, job => job with { Status = JobStatus.Running, Done = done, Total = total });

    public void Succeed(long id) =>
        Change(id, job => job with { Status = JobStatus.Succeeded, Done = job.Total ?? job.Done, EndedAt = clock.GetUtcTime() });

    public void Fail(long id, string error) =>
        Change(id, job => job with { Status = JobStatus.Failed, Error = error, EndedAt = clock.GetUtcTime() });

    private void Change(long id, Func<Job, Job> change)
    {
        if (_jobs.TryGetValue(id, out var job))
        {
            _jobs[id] = change(job);
        }
    }
}
