namespace NewsApi.Benchmarks.Http;

/// <summary>Reading, against Kestrel alone sending the same bytes.</summary>
internal sealed class ReadBenchmark(LoadOptions options)
{
    private const int Rounds = 3;
    private const int ArticleScan = 20_000;
    private const int ListScan = 20_000;

    // The same at every size of the archive, or rows of different sizes could not be compared.
    private const int ListPages = 50;

    // Each page of each order is another response. They are orders of indexes: what has to be sorted measures SQLite.
    private static readonly string[] Orders = ["", "&sort=-createdAt", "&sort=-updatedAt"];

    public async Task RunAsync(string folder, int count)
    {
        await using var server = await ChildProcess.NewsApiAsync(options.Server, folder, options.Port);
        Console.WriteLine($"Memory at rest: {server.Megabytes():0} MB.");
        Console.WriteLine();
        Table.Head("GET", "clients", "bare/s", "server/s", "ratio", "at least", "bare µs", "server µs", "p50 ms", "p99 ms");

        var article = await SampleAsync("/api/v1/articles/1");
        var list = await SampleAsync("/api/v1/articles?pageSize=20");
        await CompareAsync(server, new("an article, cached", 16, 0.75, article), _ => LoadClients.Get("/api/v1/articles/1"));
        await CompareAsync(server, new("an article, cached", 64, 0.75, article), _ => LoadClients.Get("/api/v1/articles/1"));
        await CompareAsync(
            server, new("its 304", 16, 0.7, article), _ => LoadClients.Get("/api/v1/articles/1", $"If-None-Match: {article.Tag}"),
            LoadClients.Get("/", "If-None-Match: \"x\""));
        await CompareAsync(server, new("a list of 20, cached", 16, 0.5, list), _ => LoadClients.Get("/api/v1/articles?pageSize=20"));

        var pages = Math.Min(count / 20, ListPages);
        await CompareAsync(
            server, new("an article, each id once", 16, 0.35, article) { Scan = ArticleScan },
            number => GetOnce(number, count, at => $"/api/v1/articles/{at + 1}"));
        await CompareAsync(
            server, new("a list of 20, not cached", 16, 0.2, list) { Scan = ListScan },
            number => LoadClients.GetFrom($"host{number}", "/api/v1/articles?pageSize=20"));
        await CompareAsync(
            server, new($"a list of 20, each of the first {pages} pages once", 16, 0.2, list) { Scan = ListScan },
            number => GetOnce(
                number, pages * Orders.Length, at => $"/api/v1/articles?pageSize=20&page={(at % pages) + 1}{Orders[at / pages]}"));
        Console.WriteLine();
        Console.WriteLine($"Memory after that: {server.Megabytes():0} MB.");
        Console.WriteLine();
    }

    private async Task CompareAsync(ChildProcess server, Reading reading, Func<int, byte[]?> request, byte[]? bareRequest = null)
    {
        if (!reading.Name.Contains(options.Named))
        {
            return;
        }

        await Console.Error.WriteLineAsync(reading.Name);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, reading.Sample.Body);
        await using var bare = await ChildProcess.ThisAsync(options.Port + 1, "/", "bare", $"http://127.0.0.1:{options.Port + 1}", file);
        var (limit, own) = (new Tally(bare), new Tally(server));
        var get = bareRequest ?? LoadClients.Get("/");
        await LoadClients.RunAsync(bare.Port, reading.Clients, TimeSpan.FromSeconds(1), _ => get);
        await LoadClients.RunAsync(server.Port, 1, TimeSpan.FromSeconds(0.2), _ => LoadClients.Get(reading.Sample.Path));

        // The number of a request determines its path: each round continues after the last one; the warm-up uses later paths.
        await LoadClients.RunAsync(server.Port, reading.Clients, reading.WarmUp, number => request(reading.Scan + number));
        var next = 0;
        for (var round = 0; round < Rounds; round++)
        {
            var first = next;
            await limit.AddAsync(reading.Clients, options.Duration, _ => get);
            await own.AddAsync(reading.Clients, options.Duration, number => reading.Holds(first + number) ? request(first + number) : null);
            next += own.Last.Milliseconds.Count + reading.Clients;
        }

        Table.Row(
            $"{reading.Name}, {reading.Sample.Body.Length / 1000.0:0.0} kB", $"{reading.Clients}",
            $"{limit.PerSecond:0}", $"{own.PerSecond:0}", $"{own.PerSecond / limit.PerSecond:0.00}", $"{reading.AtLeast}",
            $"{limit.Microseconds:0}", $"{own.Microseconds:0}", $"{own.Last.Median:0.00}", $"{own.Last.P99:0.00}{own.Unexpected}");
        File.Delete(file);
    }

    // Repeats the requests with another Host header, for which nothing is cached.
    private static byte[] GetOnce(int number, int count, Func<int, string> path) =>
        LoadClients.GetFrom($"host{number / count}", path(number % count));

    private async Task<Sample> SampleAsync(string path)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync($"http://127.0.0.1:{options.Port}{path}");
        return new Sample(path, await answer.Content.ReadAsByteArrayAsync(), answer.Headers.ETag!.ToString());
    }

    private sealed record Sample(string Path, byte[] Body, string Tag);

    private sealed record Reading(string Name, int Clients, double AtLeast, Sample Sample)
    {
        /// <summary>The number of different paths, each requested once; 0 if one path is requested repeatedly.</summary>
        public int Scan { get; init; }

        public TimeSpan WarmUp => TimeSpan.FromSeconds(Scan > 0 ? 15 : 8);

        public bool Holds(int number) => Scan == 0 || number < Scan;
    }
}
