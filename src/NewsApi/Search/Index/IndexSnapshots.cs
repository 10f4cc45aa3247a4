namespace NewsApi.Search.Index;

/// <summary>
/// Copies of search indexes in a folder that servers share. Each is a folder of its own, which gets its name when it is complete.
/// </summary>
internal sealed partial class IndexSnapshots(SearchLocation location, TimeProvider clock, ILogger<IndexSnapshots> logger)
{
    private const string Prefix = "snapshot-";
    private const string Incomplete = ".incomplete";

    // The newest may be damaged.
    private const int Kept = 2;

    // For that long servers of two versions run side by side, and the change log goes back.
    private static readonly TimeSpan MaxAge = TimeSpan.FromDays(7);

    /// <summary>Whether there is such a folder.</summary>
    public bool AreConfigured => location.Snapshots is not null;

    /// <summary>Lists the complete copies, newest first. Those of other databases and versions are among them.</summary>
    public IReadOnlyList<IndexSnapshot> List() =>
        [.. ListFolders().Where(folder => !folder.Path.EndsWith(Incomplete, StringComparison.Ordinal))];

    /// <summary>Adds a copy of the last commit of an index, and deletes old ones; returns its stamp, null if it has none.</summary>
    public IndexStamp? Add(LuceneIndex index, CancellationToken cancellationToken)
    {
        var path = Path.Combine(location.Snapshots!, $"{Prefix}{Guid.NewGuid():N}");
        var incomplete = path + Incomplete;
        try
        {
            if (index.CopyTo(incomplete, cancellationToken) is not { IsCurrent: true, Sequence: > 0 } stamp)
            {
                return null;
            }

            Directory.Move(incomplete, path);
            DeleteOld(stamp);
            return stamp;
        }
        finally
        {
            Delete(incomplete);
        }
    }

    private void DeleteOld(IndexStamp stamp)
    {
        var (folders, limit) = (ListFolders(), clock.GetUtcNow().UtcDateTime - MaxAge);
        var own = folders.Where(folder => folder.Stamp is { IsCurrent: true } other && other.StoreId == stamp.StoreId);
        var old = folders.Where(folder => folder.WrittenAt < limit && (folder.Stamp is null || folder.Stamp.StoreId == stamp.StoreId));
        foreach (var folder in own.Skip(Kept).Concat(old).DistinctBy(folder => folder.Path))
        {
            Delete(folder.Path);
            LogDeleted(folder.Path);
        }
    }

    private List<IndexSnapshot> ListFolders() =>
    [
        .. new DirectoryInfo(location.Snapshots!).EnumerateDirectories(Prefix + "*")
            .Select(folder => new IndexSnapshot(folder.FullName, IndexCopy.ReadStamp(folder.FullName), folder.LastWriteTimeUtc))
            .OrderByDescending(folder => folder.WrittenAt),
    ];

    private static void Delete(string path)
    {
        if (Directory.Exists(path))
        {
            Directory.Delete(path, recursive: true);
        }
    }

    [LoggerMessage(LogLevel.Information, "Deleted the copy {Path} of the search index, which newer ones replace")]
    private partial void LogDeleted(string path);
}

/// <summary>A copy of a search index.</summary>
/// <param name="Path">Its folder.</param>
/// <param name="Stamp">What it is a copy of; null where that cannot be read.</param>
/// <param name="WrittenAt">When it was made.</param>
internal sealed record IndexSnapshot(string Path, IndexStamp? Stamp, DateTime WrittenAt);
