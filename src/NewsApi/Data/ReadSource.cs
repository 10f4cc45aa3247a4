namespace NewsApi.Data;

/// <summary>
/// Opens the read replica for a request if it has every change that this server knows of; null otherwise. Registered only where there
/// is one (<c>ConnectionStrings__ReadReplica</c>).
/// </summary>
internal delegate Task<NewsDbContext?> ReplicaOpener(CancellationToken cancellationToken);

/// <summary>Where a request reads: set before anything of it has read.</summary>
internal sealed class ReadSource : IDisposable
{
    /// <summary>The replica that is open for the request; null where it reads the database.</summary>
    public NewsDbContext? Replica { get; set; }

    public void Dispose() => Replica?.Dispose();
}
