namespace NewsApi.Benchmarks.Http;

/// <summary>Reading, against Kestrel alone sending the same bytes.</summary>
internal sealed class ReadBenchmark(LoadOptions options)
{
    private const int Rounds = 3;
    private const int LargestScan = 20_000;

    // Each page of each order is another answer.
    private static readonly string[] Orders = ["", "&sort=-createdAt", "&sort=-updatedAt", "&sort=-publishedAt", "&sort=-createdAt,-updatedAt"];

    public async Task RunAsync(string folder, int count)
    {
        await using var server = await ChildProcess.NewsApiAsync(folder, options.Port);
        Console.WriteLine($"Memory at rest: {server.Megabytes():0} MB.");
        Console.WriteLine();
        Table.Head("GET", "clients", "bare/s", "server/s", "ratio", "at least", "bare µs", "server µs", "p50 ms", "p99 ms");

        var article = await SampleAsync("/api/v1/articles/1");
        var list = await SampleAsync("/api/v1/articles?pageSize=20");
        await CompareAsync(server, new("an article, kept", 16, 0.75, article), _ => LoadClients.Get("/api/v1/articles/1"));
        await CompareAsync(server, new("an article, kept", 64, 0.75, article), _ => LoadClients.Get("/api/v1/articles/1"));
        await CompareAsync(
            server, new("its 304", 16, 0.7, article), _ => LoadClients.Get("/api/v1/articles/1", $"If-None-Match: {article.Tag}"),
            LoadClients.Get("/", "If-None-Match: \"x\""));
        await CompareAsync(server, new("a list of 20, kept", 16, 0.5, list), _ => LoadClients.Get("/api/v1/articles?pageSize=20"));

        // One round asks for each id once; the cache is smaller than what they are in all.
        var ids = Math.Min(LargestScan, count);
        await CompareAsync(
            server, new("an article, each id once", 16, 0.35, article) { Rounds = 1 },
            number => number < ids ? LoadClients.Get($"/api/v1/articles/{number + 1}") : null);
        var pages = Math.Min(count, 10_000) / 20;
        await CompareAsync(
            server, new("a list of 20, each page once", 16, 0.2, list) { Rounds = 1 },
            number => number < pages * Orders.Length
                ? LoadClients.Get($"/api/v1/articles?pageSize=20&page={(number % pages) + 1}{Orders[number / pages]}") : null);
        Console.WriteLine();
        Console.WriteLine($"Memory after that: {server.Megabytes():0} MB.");
        Console.WriteLine();
    }

    private async Task CompareAsync(ChildProcess server, Reading reading, Func<int, byte[]?> request, byte[]? bareRequest = null)
    {
        await Console.Error.WriteLineAsync(reading.Name);
        var file = Path.GetTempFileName();
        await File.WriteAllBytesAsync(file, reading.Answer.Body);
        await using var bare = await ChildProcess.ThisAsync(options.Port + 1, "/", "bare", $"http://127.0.0.1:{options.Port + 1}", file);
        var (limit, own) = (new Tally(bare), new Tally(server));
        var get = bareRequest ?? LoadClients.Get("/");
        await LoadClients.RunAsync(bare.Port, reading.Clients, TimeSpan.FromSeconds(1), _ => get);
        if (reading.Rounds > 1)
        {
            await LoadClients.RunAsync(server.Port, 1, TimeSpan.FromSeconds(0.2), _ => LoadClients.Get(reading.Answer.Path));
            await LoadClients.RunAsync(server.Port, reading.Clients, TimeSpan.FromSeconds(1), request);
        }

        for (var round = 0; round < reading.Rounds; round++)
        {
            await limit.AddAsync(reading.Clients, options.Duration, _ => get);
            await own.AddAsync(reading.Clients, reading.Rounds > 1 ? options.Duration : options.Duration * 10, request);
        }

        Table.Row(
            reading.Name, $"{reading.Clients}", $"{limit.PerSecond:0}", $"{own.PerSecond:0}", $"{own.PerSecond / limit.PerSecond:0.00}",
            $"{reading.AtLeast}", $"{limit.Microseconds:0}", $"{own.Microseconds:0}", $"{own.Last.Median:0.00}", $"{own.Last.P99:0.00}{own.Unexpected}");
        File.Delete(file);
    }

    private async Task<Sample> SampleAsync(string path)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync($"http://127.0.0.1:{options.Port}{path}");
        return new Sample(path, await answer.Content.ReadAsByteArrayAsync(), answer.Headers.ETag!.ToString());
    }

    private sealed record Sample(string Path, byte[] Body, string Tag);

    private sealed record Reading(string Name, int Clients, double AtLeast, Sample Answer)
    {
        public int Rounds { get; init; } = ReadBenchmark.Rounds;
    }
}
