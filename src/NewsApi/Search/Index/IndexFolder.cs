using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace NewsApi.Search.Index;

/// <summary>The folder of the index.</summary>
internal sealed partial class IndexFolder(SearchLocation location, IndexSource source, ILogger<IndexFolder> logger)
{
    /// <summary>The path of the index.</summary>
    public string Path => System.IO.Path.Combine(location.Find(), "index");

    /// <summary>Opens the index. Without a stamp, it has nothing that can be searched for the database.</summary>
    public async Task<LuceneIndex> OpenAsync(CancellationToken cancellationToken)
    {
        DeleteOldVersions();
        var index = Open();
        try
        {
            if (index.Stamp is { } stamp && await FindMismatchAsync(stamp, cancellationToken) is { } mismatch)
            {
                LogMismatch(mismatch);
                index.Stamp = null;
            }

            index.Known = await source.ReadNewestAsync(cancellationToken);
            return index;
        }
        catch
        {
            index.Dispose();
            throw;
        }
    }

    /// <summary>Deletes a damaged index; the next opening makes an empty one.</summary>
    public void Delete()
    {
        if (Directory.Exists(Path))
        {
            Directory.Delete(Path, recursive: true);
        }
    }

    // Why the index cannot be searched; null where it can.
    private async Task<string?> FindMismatchAsync(IndexStamp stamp, CancellationToken cancellationToken) =>
        stamp.StoreId != await source.ReadStoreIdAsync(cancellationToken) ? "it is of another database"
            : !stamp.HasCurrentSchema ? "it is of another version of the program"
            : !await source.HasChangeAsync(stamp, cancellationToken)
                ? $"the change log does not have change {stamp.Sequence}, its last one: it is too far behind, or the database was restored"
                : null;

    // A damaged index is deleted.
    private LuceneIndex Open()
    {
        try
        {
            return LuceneIndex.Open(Path);
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            logger.LogWarning(failure, "The search index is damaged");
            Delete();
            return LuceneIndex.Open(Path);
        }
    }

    // Until schema version 6, each rebuild had a folder of its own.
    private void DeleteOldVersions()
    {
        if (Directory.Exists(location.Find()))
        {
            Array.ForEach(Directory.GetDirectories(location.Find(), "index-*"), folder => Directory.Delete(folder, recursive: true));
        }
    }

    // A lock that another process holds is no damage; nor is a folder that cannot be made.
    private bool IsDamage(Exception failure) => Directory.Exists(Path)
        && failure is not LockObtainFailedException
        && failure is IOException or ArgumentException or InvalidOperationException
            or IndexOutOfRangeException or OverflowException or OutOfMemoryException;

    [LoggerMessage(LogLevel.Warning, "The search index is built from the database: {Reason}")]
    private partial void LogMismatch(string reason);
}
