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
}
