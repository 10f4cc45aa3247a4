using System.Collections.Concurrent;
using NewsApi.Data;

namespace NewsApi.Jobs;

/// <summary>The newest jobs of this process, in memory.</summary>
internal sealed class JobList(TimeProvider clock) : IJobSource
{
    private const int Capacity = 100;

    private readonly ConcurrentDictionary<long, Job> _jobs = [];
    // Far above the ids of imports, which are jobs, too. Ids continue after a restart:
    // a client that asks for an old job must not get another one, nor one of another server.
    private long _lastId = clock.GetUtcNow().ToUnixTimeMilliseconds();

    public Job Create(JobKind kind)
    {
        var id = TakeId();
        return _jobs[id] = new Job
        {
            Id = id,
            Kind = kind,
            CreatedAt = clock.GetUtcTime(),
            Links = JobLinks.Of(id),
        };
    }

    /// <summary>Takes an id that no other job has, for a job that another source stores.</summary>
    public long TakeId()
    {
        var id = Interlocked.Increment(ref _lastId);
        _jobs.TryRemove(id - Capacity, out _);
        return id;
    }

    /// <summary>Finds a job; null if it does not exist or is older than the newest 100.</summary>
    public Job? Find(long id) => _jobs.GetValueOrDefault(id);

    public Task<Job?> FindAsync(long id, CancellationToken cancellationToken) => Task.FromResult(Find(id));

    public Task<IReadOnlyList<Job>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Job>>([.. _jobs.Values.OrderByDescending(job => job.Id).Take(Capacity)]);

    public Task<bool> CancelAsync(long id, CancellationToken cancellationToken) => Task.FromResult(false);

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
