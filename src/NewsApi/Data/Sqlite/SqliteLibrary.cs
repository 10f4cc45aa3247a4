using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>The settings of SQLite as a whole, which it takes only before the first connection of the process.</summary>
internal static class SqliteLibrary
{
    // SQLITE_CONFIG_STMTJRNL_SPILL: of pages that a savepoint may have to give back, so many bytes are kept in memory before
    // they go to a file: the most that SQLite writes there at once (unixWrite takes 17 bits of a length; of more it says that
    // the disk is full). An article changes some 25 pages of 4 kB; with the default, 64 kB, nearly each went through a file.
    private const int KeptForUndo = 26;
    private const int KeptForUndoSize = 0x1ffff;

    // Nobody asks how much memory SQLite has in use, and to count it all threads wait for one lock at every piece. The locks
    // of connections stay: statements that the provider drops are closed by the collector's thread, while others use theirs.
    static SqliteLibrary()
    {
        Batteries_V2.Init();
        _ = raw.sqlite3_config(raw.SQLITE_CONFIG_MEMSTATUS, 0);
        _ = raw.sqlite3_config(KeptForUndo, KeptForUndoSize);
    }

    /// <summary>Makes the settings, unless that was done; a process that used SQLite before keeps its own.</summary>
    public static void Prepare()
    {
        // The constructor does it.
    }
}
