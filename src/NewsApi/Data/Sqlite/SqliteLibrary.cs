using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>The settings of SQLite as a whole, which it takes only before the first connection of the process.</summary>
internal static class SqliteLibrary
{
    // Connections are used by one thread at a time, and nobody asks how much memory SQLite has in use: its locks for the
    // one and the other are taken at every value, and at every piece of memory by all threads at once.
    static SqliteLibrary()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MULTITHREAD);
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
    }

    /// <summary>Makes the settings, unless that was done; a process that used SQLite before keeps its own.</summary>
    public static void Prepare()
    {
        // The constructor does it.
    }
}
