using Npgsql;

namespace NewsApi.Tests.Support;

/// <summary>
/// A database of a test host in PostgreSQL, where the environment variable <c>NEWSAPI_TEST_POSTGRES</c> has a connection string;
/// else the tests run on SQLite.
/// </summary>
internal sealed class TestDatabase
{
    private const string Variable = "NEWSAPI_TEST_POSTGRES";

    private readonly string _name = $"newsapi_test_{Guid.NewGuid():N}";
    private bool _isCreated;

    private TestDatabase()
    {
    }

    /// <summary>Why a test of SQLite itself is skipped; null where it runs.</summary>
    public static string? SkipSqlite => Server is null ? null : "It is about SQLite.";

    private static string? Server { get; } = Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } value ? value : null;

    /// <summary>A new one, not created yet; null where the tests run on SQLite.</summary>
    public static TestDatabase? New() => Server is null ? null : new TestDatabase();

    /// <summary>Creates the database unless it is there, and returns its connection string.</summary>
    public string Create()
    {
        if (!_isCreated)
        {
            Execute($"CREATE DATABASE {_name} TEMPLATE template0");
            _isCreated = true;
        }

        return new NpgsqlConnectionStringBuilder(Server) { Database = _name, MaxPoolSize = 20 }.ConnectionString;
    }

    /// <summary>Drops the database with the connections that are open.</summary>
    public void Drop()
    {
        if (_isCreated)
        {
            Execute($"DROP DATABASE {_name} WITH (FORCE)");
        }
    }

    private static void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(Server) { Pooling = false }.ConnectionString);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
