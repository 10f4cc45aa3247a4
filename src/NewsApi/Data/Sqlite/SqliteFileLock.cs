using System.Globalization;
using System.Text;
using NewsApi.Settings;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// Keeps a second server away from the database: each would serve from caches and an index that know nothing of the other's
/// changes. The operating system holds the lock, and releases it however the process ends.
/// </summary>
internal sealed class SqliteFileLock : IDisposable
{
    private FileStream? _file;

    /// <summary>Holds the lock until this is disposed.</summary>
    /// <exception cref="StartFailure">Another process has the lock.</exception>
    public void Take(string database)
    {
        if (_file is not null)
        {
            return;
        }

        var path = RealPathOf(database) + ".lock";
        try
        {
            _file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (UnauthorizedAccessException failure)
        {
            throw new StartFailure($"ConnectionStrings__NewsApi: the file {path} cannot be written: {failure.Message}", failure);
        }
        catch (IOException failure)
        {
            throw new StartFailure(
                $"ConnectionStrings__NewsApi: the database {database} is in use by another server (it holds {path}); "
                + "stop that one first.",
                failure);
        }

        TryWriteProcess(_file);
    }

    /// <summary>The same file by another name is the same database.</summary>
    public static string RealPathOf(string database) =>
        (File.Exists(database) ? File.ResolveLinkTarget(database, returnFinalTarget: true)?.FullName : null) ?? database;

    /// <summary>Takes the lock unless another process has it.</summary>
    public bool TryTake(string database)
    {
        try
        {
            Take(database);
            return true;
        }
        catch (StartFailure failure) when (failure.InnerException is IOException)
        {
            return false;
        }
    }

    /// <summary>Releases the lock; it may be taken again.</summary>
    public void Release()
    {
        _file?.Dispose();
        _file = null;
    }

    public void Dispose() => Release();

    // Tells an operator who holds the lock; a full disk does not take the lock away.
    private static void TryWriteProcess(FileStream file)
    {
        try
        {
            file.SetLength(0);
            file.Write(Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            file.Flush();
        }
        catch (IOException)
        {
            // The lock holds without it.
        }
    }
}
