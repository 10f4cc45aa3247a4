using System.Runtime.InteropServices;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>Conditions in which nothing can be written until the operator has removed them.</summary>
internal static partial class SqliteConditions
{
    // https://sqlite.org/c3ref/c_fcntl_begin_atomic_write.html
    private const int HasMovedCode = 20;

    /// <summary>The exception for clients; null where the failure has another reason.</summary>
    public static StoreUnavailableException? Find(Exception failure) => failure switch
    {
        StoreUnavailableException known => known,
        SqliteException sqlite => Explain(sqlite.SqliteErrorCode) is { } reason
            ? new StoreUnavailableException(reason, sqlite) { IsDiskFull = sqlite.SqliteErrorCode == raw.SQLITE_FULL }
            : null,
        { InnerException: { } inner } => Find(inner),
        _ => null,
    };

    /// <summary>Whether another file is where the database was opened: what is written to a file without a name is lost.</summary>
    public static bool HasMoved(sqlite3 connection)
    {
        SqliteException.ThrowExceptionForRC(FileControl(connection, "main", HasMovedCode, out var hasMoved), connection);
        return hasMoved != 0;
    }

    private static string? Explain(int code) => code switch
    {
        raw.SQLITE_FULL => "The disk that holds the database is full.",
        raw.SQLITE_READONLY => "The database, or the disk that holds it, is read-only.",
        raw.SQLITE_IOERR => "The disk that holds the database fails.",
        raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB => "The database is damaged; it must be restored from a backup.",
        raw.SQLITE_CANTOPEN => "The database file cannot be opened.",
        _ => null,
    };

    [LibraryImport("e_sqlite3", EntryPoint = "sqlite3_file_control", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int FileControl(sqlite3 connection, string database, int operation, out int result);
}
