using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>The settings of SQLite as a whole, which it takes only before the first connection of the process.</summary>
internal static class SqliteLibrary
{
    // Nobody asks how much memory SQLite has in use, and to count it all threads wait for one lock at every piece. The locks
    // of connections stay: statements that the provider drops are closed by the collector's thread, while others use theirs.
    static SqliteLibrary()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>Makes the settings, unless that was done; a process that used SQLite before keeps its own.</summary>
    public static void Prepare()
    {
        // The constructor does it.
    }
}
