using Microsoft.Data.Sqlite;
using NewsApi.Settings;

namespace NewsApi.Data.Sqlite;

/// <summary>Refuses a database that the server must not write to: a damaged one, or that of another program.</summary>
internal static class SqliteStartCheck
{
    // 32 MB are read in 0.1 s. A larger file is checked where it is opened and read only: 'newsapi check' reads all of it.
    private const long MaxCheckedBytes = 32L * 1024 * 1024;

    /// <exception cref="StartFailure">The server must not start on this database.</exception>
    public static void Run(SqliteConnection connection, string path)
    {
        var isForeign = SqliteFaults.TablesOf(connection) is { Count: > 0 } tables && !tables.Contains("__EFMigrationsHistory");
        if (isForeign)
        {
            throw new StartFailure(
                $"ConnectionStrings__NewsApi: the database {path} belongs to another program; "
                + "choose another file, which may be a new one.");
        }

        if (new FileInfo(path).Length <= MaxCheckedBytes
            && SqliteFiles.ReadTexts(connection, "PRAGMA quick_check(1)") is [var fault] && fault != "ok")
        {
            throw Damaged(path, fault);
        }
    }

    public static StartFailure Damaged(string path, string fault) => new(
        $"ConnectionStrings__NewsApi: the database {path} is damaged ({fault}). "
        + "Restore a backup with 'newsapi restore FILE'; the damaged files are not deleted.");
}
