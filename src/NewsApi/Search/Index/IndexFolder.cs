using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace NewsApi.Search.Index;

/// <summary>The folder of the index. Each generation has its own folder in it.</summary>
internal sealed class IndexFolder(SearchLocation location, IndexSource source, ILogger<IndexFolder> logger)
{
    private const string Prefix = "index-";

    private string Location => location.Find();

    /// <summary>Opens the best index of the database; null where there is none.</summary>
    public async Task<IndexGeneration?> OpenBestAsync(CancellationToken cancellationToken)
    {
        foreach (var (path, stamp) in Find(await source.ReadStoreIdAsync(cancellationToken)))
        {
            if (await source.HasChangeAsync(stamp, cancellationToken) && Open(path, stamp) is { } index)
            {
                index.Known = await source.ReadNewestAsync(cancellationToken);
                return index;
            }
        }

        return null;
    }

    /// <summary>Creates an empty index.</summary>
    public async Task<IndexGeneration> CreateAsync(CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Location);
        return IndexGeneration.Create(
            Path.Combine(Location, Prefix + Guid.NewGuid().ToString("N")), await source.ReadStoreIdAsync(cancellationToken));
    }

    /// <summary>Deletes all indexes except the given ones.</summary>
    public void DeleteOthers(params IEnumerable<IndexGeneration?> kept)
    {
        var names = kept.Select(generation => generation?.Path).ToHashSet();
        foreach (var folder in Directory.GetDirectories(Location, Prefix + "*").Where(folder => !names.Contains(folder)))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                logger.LogWarning(failure, "An unused search index was not deleted");
            }
        }
    }

    private IEnumerable<(string Path, IndexStamp Stamp)> Find(Guid storeId)
    {
        Directory.CreateDirectory(Location);
        var usable = from folder in Directory.GetDirectories(Location, Prefix + "*")
                     let stamp = ReadStamp(folder)
                     where stamp is not null && stamp.CanServe(storeId)
                     orderby stamp.IsCurrent descending, stamp.Sequence descending
                     select (folder, stamp);
        return [.. usable];
    }

    // Null where it is damaged.
    private IndexGeneration? Open(string folder, IndexStamp stamp)
    {
        try
        {
            return IndexGeneration.Open(folder, stamp);
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            logger.LogWarning(failure, "The search index is damaged");
            return null;
        }
    }

    private IndexStamp? ReadStamp(string folder)
    {
        try
        {
            return IndexGeneration.ReadStamp(folder);
        }
        catch (Exception failure) when (IsDamage(failure))
        {
            logger.LogWarning(failure, "The search index is damaged");
            return null;
        }
    }

    // A lock that another process holds is no damage.
    private static bool IsDamage(Exception failure) =>
        failure is not LockObtainFailedException
        && failure is IOException or CorruptIndexException or ArgumentException or InvalidOperationException
            or IndexOutOfRangeException or OverflowException or OutOfMemoryException;
}
