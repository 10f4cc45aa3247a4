namespace NewsApi.Jobs;

/// <summary>Jobs of some kinds. Ids are unique over all sources.</summary>
internal interface IJobSource
{
    /// <summary>Finds a job; null if it is none of this source.</summary>
    Task<Job?> FindAsync(long id, CancellationToken cancellationToken);

    /// <summary>Lists the newest jobs, at most 100.</summary>
    Task<IReadOnlyList<Job>> ListAsync(CancellationToken cancellationToken);

    /// <summary>Cancels a job of this source; false if it has ended, or cannot be cancelled.</summary>
    Task<bool> CancelAsync(long id, CancellationToken cancellationToken);
}
