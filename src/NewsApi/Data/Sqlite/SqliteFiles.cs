using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>Database files, opened beside the server's own connections.</summary>
internal static class SqliteFiles
{
    public static readonly JsonSerializerOptions ManifestJson = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    private static readonly string[] Companions = ["", "-wal", "-shm", "-journal"];

    public static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        var connection = new SqliteConnection(
            new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 30 }.ConnectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>What is wrong with a file, as an operator says it.</summary>
    public static string Explain(SqliteException failure) => failure.SqliteErrorCode switch
    {
        raw.SQLITE_READONLY => "it, or the disk that holds it, is read-only.",
        raw.SQLITE_CORRUPT => "the file is damaged.",
        raw.SQLITE_FULL => "the disk is full.",
        raw.SQLITE_CANTOPEN => "the file cannot be opened or made; check its path and permissions.",
        raw.SQLITE_NOTADB => "the file is not a SQLite database.",
        raw.SQLITE_BUSY or raw.SQLITE_LOCKED => "another process holds it locked.",
        _ => failure.Message,
    };

    public static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>The first value of the first row; null where there is none.</summary>
    public static object? ReadValue(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    /// <summary>The first column of every row.</summary>
    public static List<string> ReadTexts(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(reader.GetString(0));
        }

        return texts;
    }

    /// <summary>Waits until the disk has the file.</summary>
    public static void Flush(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite);
        stream.Flush(flushToDisk: true);
    }

    public static string HashOf(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 20, FileOptions.SequentialScan);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>Deletes a database with the files beside it, where they are.</summary>
    public static void Delete(string path)
    {
        foreach (var companion in Companions)
        {
            File.Delete(path + companion);
        }
    }
}
