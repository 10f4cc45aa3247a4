using NewsApi.Model;

namespace NewsApi.Data.Sqlite;

/// <summary>A file has one server, which <see cref="SqliteFileLock"/> ensures: every job is its own.</summary>
internal sealed class SqliteNodes : StoreNodes
{
    public override bool IsShared => false;

    public override Task ReportAsync(Node node, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task RemoveAsync(string id, CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task<bool> TryLeaseAsync(string job, string owner, TimeSpan duration, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    public override Task ReleaseAsync(string job, string owner, CancellationToken cancellationToken) => Task.CompletedTask;
}
