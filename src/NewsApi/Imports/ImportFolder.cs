using NewsApi.Data;

namespace NewsApi.Imports;

/// <summary>
/// The folder of the bodies that this server has received or works on. Where several servers share the database, they may run on one
/// machine: each has a folder of its own then, which it locks.
/// </summary>
internal sealed class ImportFolder(StorePreparation preparation, StoreNodes nodes) : IDisposable
{
    private const string LockName = "lock";

    private readonly string _all = Path.Combine(preparation.Folder, "imports");
    private readonly Lock _creating = new();
    private FileStream? _lock;

    public string Find()
    {
        if (!nodes.IsShared)
        {
            return Directory.CreateDirectory(_all).FullName;
        }

        lock (_creating)
        {
            _lock ??= CreateOwn();
            return Path.GetDirectoryName(_lock.Name)!;
        }
    }

    /// <summary>Deletes what an earlier process left, except the files <paramref name="kept"/>.</summary>
    public void DeleteLeftovers(IReadOnlySet<string> kept)
    {
        if (!Directory.Exists(_all))
        {
            return;
        }

        if (nodes.IsShared)
        {
            Array.ForEach(Directory.GetDirectories(_all), DeleteUnlocked);
            return;
        }

        foreach (var path in Directory.GetFiles(_all).Where(path => !kept.Contains(path)))
        {
            File.Delete(path);
        }
    }

    public void Dispose()
    {
        if (_lock is { } file)
        {
            file.Dispose();
            DeleteUnlocked(Path.GetDirectoryName(file.Name)!);
        }
    }

    private FileStream CreateOwn()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_all, $"{Guid.NewGuid():N}")).FullName;
        return new FileStream(Path.Combine(folder, LockName), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None);
    }

    private static void DeleteUnlocked(string folder)
    {
        try
        {
            new FileStream(Path.Combine(folder, LockName), FileMode.Open, FileAccess.ReadWrite, FileShare.None).Dispose();
            Directory.Delete(folder, recursive: true);
        }
        catch (IOException)
        {
            // Another server holds the lock.
        }
    }
}
