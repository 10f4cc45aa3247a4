using System.Collections.Concurrent;
using Npgsql;

namespace NewsApi.Tests.Support;

/// <summary>
/// Databases of test hosts in PostgreSQL, each in the place of a file of SQLite, where the environment variable
/// <c>NEWSAPI_TEST_POSTGRES</c> has a connection string; else the tests run on SQLite.
/// </summary>
internal static class TestDatabase
{
    private const string Variable = "NEWSAPI_TEST_POSTGRES";

    private static readonly ConcurrentDictionary<string, string> Created = new();

    /// <summary>Why a test of SQLite itself is skipped; null where it runs.</summary>
    public static string? SkipSqlite => IsPostgreSql ? "It is about SQLite." : null;

    public static bool IsPostgreSql => Server is not null;

    private static string? Server { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : null;

    /// <summary>The connection string of the database in the place of a file, which is created the first time.</summary>
    public static string Of(string file) =>
        new NpgsqlConnectionStringBuilder(Server) { Database = Created.GetOrAdd(file, Create), MaxPoolSize = 20 }.ConnectionString;

    /// <summary>Makes a copy of a database, to which no server may be connected.</summary>
    public static void Copy(string from, string to)
    {
        var name = $"newsapi_test_{Guid.NewGuid():N}";
        NpgsqlConnection.ClearAllPools();
        Execute($"CREATE DATABASE {name} TEMPLATE {Created[from]}");
        Created[to] = name;
    }

    /// <summary>Drops the databases in the place of the files of a folder, with the connections that are open.</summary>
    public static void DropIn(string folder)
    {
        foreach (var file in Created.Keys.Where(file => file.StartsWith(folder, StringComparison.Ordinal)))
        {
            if (Created.TryRemove(file, out var name))
            {
                Execute($"DROP DATABASE {name} WITH (FORCE)");
            }
        }
    }

    private static string Create(string file)
    {
        var name = $"newsapi_test_{Guid.NewGuid():N}";
        Execute($"CREATE DATABASE {name} TEMPLATE template0");
        return name;
    }

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
