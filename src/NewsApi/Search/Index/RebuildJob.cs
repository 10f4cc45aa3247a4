using NewsApi.Jobs;

namespace NewsApi.Search.Index;

/// <summary>The request for a rebuild of the index, and its progress. There is at most one at a time.</summary>
internal sealed class RebuildJob(JobList jobs)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _requested = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long? _id;

    /// <summary>Completes when a rebuild is requested.</summary>
    public Task Requested
    {
        get
        {
            lock (_lock)
            {
                return _requested.Task;
            }
        }
    }

    /// <summary>Requests a rebuild, unless one is requested or running, and returns its job.</summary>
    public Job Request()
    {
        lock (_lock)
        {
            if (_id is { } id && jobs.Find(id) is { } known)
            {
                return known;
            }

            var job = jobs.Create(JobKind.Reindex);
            _id = job.Id;
            _requested.TrySetResult();
            return job;
        }
    }

    public void Report(long done, long total)
    {
        lock (_lock)
        {
            if (_id is { } id)
            {
                jobs.Report(id, done, total);
            }
        }
    }

    public void Succeed() => End(jobs.Succeed);

    /// <summary>Ends the job with an error. Where the index needs it, another job tries again.</summary>
    public void Fail(string error) => End(id => jobs.Fail(id, error));

    private void End(Action<long> end)
    {
        lock (_lock)
        {
            if (_id is { } id)
            {
                end(id);
            }

            _id = null;
            _requested = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
