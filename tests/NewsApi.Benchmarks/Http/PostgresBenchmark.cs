namespace NewsApi.Benchmarks.Http;

/// <summary>
/// Storing in PostgreSQL by one node, turn by turn with a server of the usual design on the same PostgreSQL: see
/// <see cref="PostgresDatabase"/>.
/// </summary>
internal static class PostgresBenchmark
{
    private const int Rounds = 3;
    private const int Clients = 16;
    private const double MinRatio = 3;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(LoadOptions options)
    {
        var program = options.Server.Length > 0 ? options.Server : await PublishedServer.MakeAsync(options.Folder);
        await using var own = await PostgresDatabase.CreateAsync("newsapi_benchmark");
        await using var peer = await PostgresDatabase.CreateAsync("newsapi_benchmark_usual");
        await using var server = await own.StartAsync(program, options.Folder, options.Port);
        await using var usual = await ChildProcess.ThisAsync(
            options.Port + 1, "/readyz", "usual-postgres", $"http://127.0.0.1:{options.Port + 1}", peer.Connection);
        await LoadClients.RunAsync(usual.Port, Clients, WarmUp / 2, _ => WriteBenchmark.Request());
        await LoadClients.RunAsync(server.Port, Clients, WarmUp, _ => WriteBenchmark.Request());
        await WriteBenchmark.WaitForIndexAsync(server.Port);
        await peer.AnalyzeAsync();
        await own.AnalyzeAsync();
        await MeasureAsync(server, usual, options.Duration);
    }

    private static async Task MeasureAsync(ChildProcess server, ChildProcess usual, TimeSpan duration)
    {
        var (tally, peer) = (new Tally(server), new Tally(usual));
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
}
