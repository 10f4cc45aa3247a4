using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>
/// What the servers that share a database know of each other. All times are those of the database: the clocks of the servers may differ.
/// </summary>
internal abstract class StoreNodes
{
    /// <summary>How long a server that works may be silent: many times the interval of the reports.</summary>
    public static readonly TimeSpan MaxSilence = TimeSpan.FromSeconds(15);

    /// <summary>Whether several servers may share the database.</summary>
    public abstract bool IsShared { get; }

    /// <summary>Returns why a server works on the database at present; null if none does.</summary>
    public abstract Task<string?> FindServerAsync(CancellationToken cancellationToken);

    /// <summary>Stores the state of this server, as seen now.</summary>
    public abstract Task ReportAsync(Node node, CancellationToken cancellationToken);

    /// <summary>Removes a server that stops, and those that were not seen for a day; jobs of the past are kept for a week.</summary>
    public abstract Task RemoveAsync(string id, CancellationToken cancellationToken);

    /// <summary>Stores the state of jobs of this server, as seen now. A job that has ended does not change any more.</summary>
    public abstract Task ReportJobsAsync(IReadOnlyList<NodeJob> jobs, CancellationToken cancellationToken);

    /// <summary>
    /// Lists the newest jobs of all servers, at most 100, and the ids of those that have not ended and whose server is silent.
    /// </summary>
    public abstract Task<(IReadOnlyList<NodeJob> Jobs, IReadOnlySet<long> Lost)> ListJobsAsync(CancellationToken cancellationToken);

    /// <summary>Takes or renews the lease of a job; false while another process has it.</summary>
    public abstract Task<bool> TryLeaseAsync(string job, string owner, TimeSpan duration, CancellationToken cancellationToken);

    /// <summary>Ends the lease of a job.</summary>
    public abstract Task ReleaseAsync(string job, string owner, CancellationToken cancellationToken);
}
