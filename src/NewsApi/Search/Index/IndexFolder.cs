using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace NewsApi.Search.Index;

/// <summary>The folder of the index.</summary>
internal sealed class IndexFolder(SearchLocation location, IndexSource source, ILogger<IndexFolder> logger)
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
            var storeId = await source.ReadStoreIdAsync(cancellationToken);
            if (index.Stamp?.CanServe(storeId) != true || !await source.HasChangeAsync(index.Stamp, cancellationToken))
            {
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
}
