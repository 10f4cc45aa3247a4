using Npgsql;

namespace NewsApi.Benchmarks.Http;

/// <summary>
/// Storing in PostgreSQL by one node, turn by turn with a server of the usual design on the same PostgreSQL. The environment variable
/// <c>NEWSAPI_TEST_POSTGRES</c> has the connection string of a role that may create databases.
/// </summary>
internal static class PostgresBenchmark
{
    private const int Rounds = 3;
    private const int Clients = 16;
    private const double MinRatio = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(LoadOptions options)
    {
        var admin = Environment.GetEnvironmentVariable("NEWSAPI_TEST_POSTGRES")
            ?? throw new InvalidOperationException("NEWSAPI_TEST_POSTGRES has no connection string.");
        var program = options.Server.Length > 0 ? options.Server : await PublishedServer.MakeAsync(options.Folder);
        var (own, peer) = (await CreateAsync(admin, "newsapi_benchmark"), await CreateAsync(admin, "newsapi_benchmark_usual"));
        await using (var server = await StartAsync(options with { Server = program }, own))
        await using (var usual = await ChildProcess.ThisAsync(
            options.Port + 1, "/readyz", "usual-postgres", $"http://127.0.0.1:{options.Port + 1}", peer))
        {
            await MeasureAsync(server, usual, options.Duration);
        }

        await ExecuteAsync(admin, $"DROP DATABASE {NameOf(own)} WITH (FORCE)");
        await ExecuteAsync(admin, $"DROP DATABASE {NameOf(peer)} WITH (FORCE)");
    }

    private static Task<ChildProcess> StartAsync(LoadOptions options, string connection)
    {
        var index = Path.Combine(options.Folder, "postgres-search");
        if (Directory.Exists(index))
        {
            Directory.Delete(index, recursive: true);
        }

        return ChildProcess.NewsApiAsync(
            options.Server,
            options.Folder,
            options.Port,
            ("Database__Provider", "PostgreSql"),
            ("ConnectionStrings__NewsApi", connection),
            ("Search__IndexPath", index));
    }

    private static async Task MeasureAsync(ChildProcess server, ChildProcess usual, TimeSpan duration)
    {
        var (tally, peer) = (new Tally(server), new Tally(usual));
        await LoadClients.RunAsync(usual.Port, Clients, WarmUp / 2, _ => WriteBenchmark.Request());
        await LoadClients.RunAsync(server.Port, Clients, WarmUp, _ => WriteBenchmark.Request());
        for (var round = 0; round < Rounds; round++)
        {
            await peer.AddAsync(Clients, duration, WriteBenchmark.Prepare(duration));
            await tally.AddAsync(Clients, duration, WriteBenchmark.Prepare(duration));
            await WriteBenchmark.WaitForIndexAsync(server.Port);
        }

        Table.Head("POST to PostgreSQL", "usual/s", "server/s", "ratio", "at least", "usual p50, p99 ms", "server p50, p99 ms");
        Table.Row(
            $"5 kB, {Clients} clients",
            $"{peer.PerSecond:0}{peer.Unexpected}",
            $"{tally.PerSecond:0}{tally.Unexpected}",
            $"{tally.PerSecond / peer.PerSecond:0.0}",
            $"{MinRatio}",
            $"{peer.Last.Median:0.0}, {peer.Last.P99:0.0}",
            $"{tally.Last.Median:0.0}, {tally.Last.P99:0.0}");
    }

    private static async Task<string> CreateAsync(string admin, string name)
    {
        await ExecuteAsync(admin, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)");
        await ExecuteAsync(admin, $"CREATE DATABASE {name} TEMPLATE template0");
        return new NpgsqlConnectionStringBuilder(admin) { Database = name }.ConnectionString;
    }

    private static string NameOf(string connection) => new NpgsqlConnectionStringBuilder(connection).Database!;

    private static async Task ExecuteAsync(string admin, string sql)
    {
        await using var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(admin) { Pooling = false }.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
