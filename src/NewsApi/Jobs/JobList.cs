using System.Collections.Concurrent;
using NewsApi.Data;

namespace NewsApi.Jobs;

/// <summary>
/// The newest jobs of this process, in memory. Servers that share a database report them there: each lists those of all.
/// </summary>
internal sealed class JobList(StoreNodes nodes, TimeProvider clock) : IJobSource
{
    private const int Capacity = 100;

    // Servers that start at once have different ids.
    private const int IdsPerMillisecond = 1000;

    private readonly ConcurrentDictionary<long, Job> _jobs = [];
    private readonly ConcurrentDictionary<long, bool> _unreported = [];

    // Far above the ids of imports, which are jobs, too. Ids continue after a restart:
    // a client that asks for an old job must not get another one, nor one of another server.
    private long _lastId = (clock.GetUtcNow().ToUnixTimeMilliseconds() * IdsPerMillisecond) + Random.Shared.Next(IdsPerMillisecond);

    public Job Create(JobKind kind)
    {
        var id = TakeId();
        return Set(new Job
        {
            Id = id,
            Kind = kind,
            CreatedAt = clock.GetUtcTime(),
            Links = JobLinks.Of(id),
        });
    }

    /// <summary>Takes an id that no other job has, for a job that another source stores.</summary>
    public long TakeId() => Interlocked.Increment(ref _lastId);

    /// <summary>Reports jobs that are new or have changed, and those that run, to the other servers.</summary>
    public async Task ReportAsync(CancellationToken cancellationToken)
    {
        var reported = _jobs.Values.Where(job => job.EndedAt is null || _unreported.ContainsKey(job.Id)).ToList();
        await nodes.ReportJobsAsync(reported.ConvertAll(StoredJobs.ToStored), cancellationToken);
        foreach (var job in reported.Where(job => _jobs.GetValueOrDefault(job.Id) == job))
        {
            _unreported.TryRemove(job.Id, out _);
        }
    }

    /// <summary>Takes over a job of another server that has stopped.</summary>
    public void Adopt(Job job) => Set(job);

    /// <summary>The jobs of a kind that have not ended, and whose server has stopped.</summary>
    public async Task<IReadOnlyList<Job>> ListLostAsync(JobKind kind, CancellationToken cancellationToken)
    {
        var (stored, lost) = await nodes.ListJobsAsync(cancellationToken);
        return [.. stored.Where(job => lost.Contains(job.Id) && !_jobs.ContainsKey(job.Id)).Select(StoredJobs.ToJob)
            .Where(job => job.Kind == kind)];
    }

    /// <summary>Finds a job of this process; null if it does not exist or is older than the newest 100.</summary>
    public Job? Find(long id) => _jobs.GetValueOrDefault(id);

    public async Task<Job?> FindAsync(long id, CancellationToken cancellationToken) =>
        Find(id) ?? (await ListAsync(cancellationToken)).FirstOrDefault(job => job.Id == id);

    public async Task<IReadOnlyList<Job>> ListAsync(CancellationToken cancellationToken)
    {
        var (stored, lost) = await nodes.ListJobsAsync(cancellationToken);
        var others = stored.Where(job => !_jobs.ContainsKey(job.Id))
            .Select(job => lost.Contains(job.Id) ? StoredJobs.ToJob(job).Lose() : StoredJobs.ToJob(job));
        return [.. _jobs.Values.Concat(others).OrderByDescending(job => job.Id).Take(Capacity)];
    }

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
            Set(change(job));
        }
    }

    private Job Set(Job job)
    {
        (_jobs[job.Id], _unreported[job.Id]) = (job, true);
        if (_jobs.Count > Capacity && _jobs.Keys.Min() is var oldest)
        {
            _jobs.TryRemove(oldest, out _);
            _unreported.TryRemove(oldest, out _);
        }

        return job;
    }
}
