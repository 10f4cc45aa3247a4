using Lucene.Net.Index;
using Lucene.Net.Store;
using Directory = System.IO.Directory;

namespace NewsApi.Search.Index;

/// <summary>The folder of the index. Each generation has a folder of its own in it.</summary>
internal sealed class IndexFolder(string path, ILogger logger)
{
    private const string Prefix = "index-";

    /// <summary>The indexes that can answer for a store, the best first.</summary>
    public IReadOnlyList<(string Path, IndexStamp Stamp)> Find(Guid storeId)
    {
        Directory.CreateDirectory(path);
        var usable = from folder in Directory.GetDirectories(path, Prefix + "*")
                     let stamp = ReadStamp(folder)
                     where stamp is not null && stamp.CanServe(storeId)
                     orderby stamp.IsCurrent descending, stamp.Sequence descending
                     select (folder, stamp);
        return [.. usable];
    }

    /// <summary>Opens an index; null where it is damaged.</summary>
    public IndexGeneration? Open(string folder, IndexStamp stamp)
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

    /// <summary>Begins an empty index.</summary>
    public IndexGeneration Create(Guid storeId)
    {
        Directory.CreateDirectory(path);
        return IndexGeneration.Create(Path.Combine(path, Prefix + Guid.NewGuid().ToString("N")), storeId);
    }

    /// <summary>Removes all indexes but those given.</summary>
    public void DeleteOthers(params IEnumerable<IndexGeneration?> kept)
    {
        var names = kept.Select(generation => generation?.Path).ToHashSet();
        foreach (var folder in Directory.GetDirectories(path, Prefix + "*").Where(folder => !names.Contains(folder)))
        {
            try
            {
                Directory.Delete(folder, recursive: true);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
            {
                logger.LogWarning(failure, "An index that is no longer used was not removed");
            }
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

    // A lock that somebody holds is no damage: another process runs on the same folder.
    private static bool IsDamage(Exception failure) =>
        failure is not LockObtainFailedException
        && failure is IOException or CorruptIndexException or ArgumentException or InvalidOperationException
            or IndexOutOfRangeException or OverflowException or OutOfMemoryException;
}
