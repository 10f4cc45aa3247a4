using Microsoft.Data.Sqlite;

namespace NewsApi.Data.Sqlite;

/// <summary>SQL for the preparation of the database.</summary>
internal static class SqliteCommands
{
    public static void Execute(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    /// <summary>Reads the first value; null where there is no row.</summary>
    public static object? ReadValue(this SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }
}
