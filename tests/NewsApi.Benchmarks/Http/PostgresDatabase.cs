using Npgsql;

namespace NewsApi.Benchmarks.Http;

/// <summary>
/// A database that is dropped after the measurement. The environment variable <c>NEWSAPI_TEST_POSTGRES</c> has the connection string of a
/// role that may create databases.
/// </summary>
internal sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly string _admin;
    private readonly string _name;

    private PostgresDatabase(string admin, string name) => (_admin, _name) = (admin, name);

    public string Connection => new NpgsqlConnectionStringBuilder(_admin) { Database = _name }.ConnectionString;

    public static async Task<PostgresDatabase> CreateAsync(string name)
    {
        var admin = Environment.GetEnvironmentVariable("NEWSAPI_TEST_POSTGRES")
            ?? throw new InvalidOperationException("NEWSAPI_TEST_POSTGRES has no connection string.");
        await ExecuteAsync(admin, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await ExecuteAsync(admin, $"CREATE DATABASE {name} TEMPLATE template0");
        return new PostgresDatabase(admin, name);
    }

    /// <summary>Starts a server on the database, with a new search index in the folder.</summary>
    public Task<ChildProcess> StartAsync(string program, string folder, int port)
    {
        var index = Path.Combine(folder, "postgres-search");
        if (Directory.Exists(index))
        {
            Directory.Delete(index, recursive: true);
        }

        return ChildProcess.NewsApiAsync(
            program,
            folder,
            port,
            ("Database__Provider", "PostgreSql"),
            ("ConnectionStrings__NewsApi", Connection),
            ("Search__IndexPath", index));
    }

    /// <summary>Does what autovacuum does within minutes: queries are planned for tables that are not empty.</summary>
    public Task AnalyzeAsync() => ExecuteAsync(Connection, "VACUUM ANALYZE");

    public async ValueTask DisposeAsync() => await ExecuteAsync(_admin, $"DROP DATABASE {_name} WITH (FORCE)");

    private static async Task ExecuteAsync(string admin, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(admin) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
