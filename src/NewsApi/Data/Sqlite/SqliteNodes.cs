using NewsApi.Model;

namespace NewsApi.Data.Sqlite;

/// <summary>A file has one server, which <see cref="SqliteFileLock"/> ensures: every job is its own.</summary>
internal sealed class SqliteNodes(SqliteFileLock serverLock, IConfiguration configuration) : StoreNodes
{
    public override bool IsShared => false;

    /// <summary>If there is none, none can start until this process ends.</summary>
    public override Task<string?> FindServerAsync(CancellationToken cancellationToken)
    {
        var path = SqliteProvider.PathOf(configuration);
        return Task.FromResult(serverLock.TryTake(path) ? null : $"a server works on {path}");
    }

    public override Task ReportAsync(Node node, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task RemoveAsync(string id, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task ReportJobsAsync(IReadOnlyList<NodeJob> jobs, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task<(IReadOnlyList<NodeJob> Jobs, IReadOnlySet<long> Lost)> ListJobsAsync(CancellationToken cancellationToken) =>
        Task.FromResult<(IReadOnlyList<NodeJob>, IReadOnlySet<long>)>(([], new HashSet<long>()));

    public override Task<bool> TryLeaseAsync(string job, string owner, TimeSpan duration, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public override Task ReleaseAsync(string job, string owner, CancellationToken cancellationToken) => Task.CompletedTask;
}
