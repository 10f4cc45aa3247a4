using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Settings;

namespace NewsApi.Search.Index;

/// <summary>Where the index is. Two servers that wrote to one index would destroy it: the folder is locked.</summary>
internal sealed class SearchLocation(IOptions<SearchOptions> options, StorePreparation database) : IDisposable
{
    private const string DefaultFolder = "search";
    private const string LockName = "server.lock";

    private FileStream? _lock;

    public string Find() =>
        Path.GetFullPath(options.Value.IndexPath is { Length: > 0 } path ? path : Path.Combine(database.Folder, DefaultFolder));

    /// <summary>The folder that servers share for copies of the index; null where there is none.</summary>
    public string? Snapshots => options.Value.SnapshotPath is { Length: > 0 } path ? Path.GetFullPath(path) : null;

    /// <summary>
    /// Makes the folder, so that the server does not start where it could never search, and locks it until this is disposed.
    /// </summary>
    /// <exception cref="StartFailure">Nothing can be written there, or another server has it.</exception>
    public void Prepare()
    {
        if (_lock is not null)
        {
            return;
        }

        var folder = Find();
        UsableFolder.Prepare("Search__IndexPath", folder);
        PrepareSnapshots(folder);
        try
        {
            _lock = new FileStream(Path.Combine(folder, LockName), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException failure)
        {
            throw new StartFailure(
                $"Search__IndexPath: another server that runs has the folder {folder}; give each server a folder of its own.", failure);
        }
    }

    public void Dispose() => _lock?.Dispose();

    private void PrepareSnapshots(string index)
    {
        if (Snapshots is not { } folder)
        {
            return;
        }

        if (Contains(index, folder) || Contains(folder, index))
        {
            throw new StartFailure(
                $"Search__SnapshotPath: {folder} must be outside of the folder of the search index, {index}, and not contain it.");
        }

        UsableFolder.Prepare("Search__SnapshotPath", folder);
    }

    private static bool Contains(string folder, string other) =>
        (other + Path.DirectorySeparatorChar).StartsWith(
            Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
}
