using NewsApi.Jobs;

namespace NewsApi.Search.Index;

/// <summary>The wish to have the index built anew, and what becomes of it. There is one at a time.</summary>
internal sealed class RebuildJob(JobList jobs)
{
    private readonly Lock _lock = new();
    private TaskCompletionSource _asked = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long? _id;

    /// <summary>Completes as soon as a rebuild is wanted.</summary>
    public Task Asked
    {
        get
        {
            lock (_lock)
            {
                return _asked.Task;
            }
        }
    }

    /// <summary>Asks for a rebuild, unless one is wanted or made already.</summary>
    public Job Ask()
    {
        lock (_lock)
        {
            if (_id is { } id && jobs.Find(id) is { } known)
            {
                return known;
            }

            var job = jobs.Create(JobKind.Reindex);
            _id = job.Id;
            _asked.TrySetResult();
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

    /// <summary>Tells why the rebuild ended; it is tried again as another job where the index needs it.</summary>
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
            _asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        }
    }
}
