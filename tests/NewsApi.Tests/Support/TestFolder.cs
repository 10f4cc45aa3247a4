using Microsoft.Data.Sqlite;

namespace NewsApi.Tests.Support;

/// <summary>
/// A folder for the files of a test. It is deleted with the databases in it, also those in PostgreSQL in the place of files.
/// </summary>
internal sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("newsapi-tests-").FullName;

    /// <summary>The path of a file or folder in it.</summary>
    public string PathOf(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>The connection string of a database of SQLite in it.</summary>
    public string Sqlite(string file) => $"Data Source={PathOf(file)}";

    public void Dispose()
    {
        if (Directory.Exists(Path))
        {
            SqliteConnection.ClearAllPools();
            TestDatabase.DropIn(Path);
            Directory.Delete(Path, recursive: true);
        }
    }
}
