using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace NewsApi.Search.Index;

/// <summary>The folder of the index.</summary>
internal sealed partial class IndexFolder(
    SearchLocation location, IndexSource source, SnapshotRestore snapshots, ILogger<IndexFolder> logger)
{
    private const string Copy = "index-copy";

    /// <summary>The path of the index.</summary>
    public string Path => System.IO.Path.Combine(location.Find(), "index");

    /// <summary>
    /// Opens the index, or a copy from the shared folder if it lacks much. Without a stamp, it has nothing that can be searched for the
    /// database.
    /// </summary>
    public async Task<LuceneIndex> OpenAsync(CancellationToken cancellationToken)
    {
        DeleteLeftovers();
        var index = Open();
        try
        {
            if (index.Stamp is { } stamp && await source.FindMismatchAsync(stamp, cancellationToken) is { } mismatch)
            {
                LogMismatch(mismatch);
                index.Stamp = null;
            }

            var copy = System.IO.Path.Combine(location.Find(), Copy);
            if (await snapshots.TryFetchAsync(copy, index.Stamp, cancellationToken))
            {
                index.Dispose();
                Delete();
                Directory.Move(copy, Path);
                index = Open();
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

    // Copies that were not completed. Until schema version 6, each rebuild had a folder of its own.
    private void DeleteLeftovers()
    {
        if (Directory.Exists(location.Find()))
        {
            Array.ForEach(Directory.GetDirectories(location.Find(), "index-*"), folder => Directory.Delete(folder, recursive: true));
        }
    }

    // A lock that another process holds is no damage; nor is a folder that cannot be made.
    private bool IsDamage(Exception failure) => Directory.Exists(Path)
        && failure is not LockObtainFailedException
        && IsUnreadable(failure);

    /// <summary>Whether a failure is one of reading damaged files.</summary>
    public static bool IsUnreadable(Exception failure) => failure is
        IOException or ArgumentException or InvalidOperationException
            or IndexOutOfRangeException or OverflowException or OutOfMemoryException;

    [LoggerMessage(LogLevel.Warning, "The search index cannot be used and is replaced: {Reason}")]
    private partial void LogMismatch(string reason);
}
