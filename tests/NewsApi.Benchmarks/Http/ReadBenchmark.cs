namespace NewsApi.Benchmarks.Http;

/// <summary>Reading, against Kestrel alone sending the same bytes.</summary>
internal sealed class ReadBenchmark(LoadOptions options)
{
    private const int Rounds = 3;

    // The same at every size of the archive, or rows of different sizes could not be compared.
    private const int ListPages = 50;

    // What is measured is how fast the server is once its code is compiled for good. Kestrel alone is there after a second. What
    // reads from the database took 286 µs of processor time after 12 s, of which the compiler had an eighth, and 208 µs after 45 s.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LongWarmUp = TimeSpan.FromSeconds(40);

    // They are orders of indexes: what has to be sorted measures SQLite.
    private static readonly string[] Orders = ["", "&sort=-createdAt", "&sort=-updatedAt"];

    public async Task RunAsync(string folder, int count)
    {
        await using (var server = await ChildProcess.NewsApiAsync(options.Server, folder, options.Port))
        {
            Console.WriteLine($"Memory at rest: {server.Megabytes():0} MB.");
            Console.WriteLine();
            Table.Head("GET", "clients", "bare/s", "server/s", "ratio", "at least", "bare µs", "server µs", "p50 ms", "p99 ms");
            await MeasureCachedAsync(server);
            Console.WriteLine();
            Console.WriteLine($"Memory after that: {server.Megabytes():0} MB.");
            Console.WriteLine();
        }

        await using var uncached = await ChildProcess.NewsApiAsync(options.Server, folder, options.Port, ("Cache__MaxBytes", "0"));
        Table.Head("GET", "clients", "bare/s", "server/s", "ratio", "at least", "bare µs", "server µs", "p50 ms", "p99 ms");
        await MeasureUncachedAsync(uncached, count);
        Console.WriteLine();
    }

    private async Task MeasureCachedAsync(ChildProcess server)
    {
        var article = await SampleAsync("/api/v1/articles/1");
        var list = await SampleAsync("/api/v1/articles?pageSize=20");
        await CompareAsync(server, new("an article, cached", 16, 0.6, article), _ => LoadClients.Get("/api/v1/articles/1"));
        await CompareAsync(server, new("an article, cached", 64, 0.6, article), _ => LoadClients.Get("/api/v1/articles/1"));
        await CompareAsync(
            server, new("its 304", 16, 0.6, article), _ => LoadClients.Get("/api/v1/articles/1", $"If-None-Match: {article.Tag}"),
            LoadClients.Get("/", "If-None-Match: \"x\""));
        await CompareAsync(server, new("a list of 20, cached", 16, 0.5, list), _ => LoadClients.Get("/api/v1/articles?pageSize=20"));
    }

    private async Task MeasureUncachedAsync(ChildProcess server, int count)
    {
        var article = await SampleAsync("/api/v1/articles/1");
        var list = await SampleAsync("/api/v1/articles?pageSize=20");
        var pages = Math.Min(count / 20, ListPages);
        Reading Uncached(string name, double atLeast, Sample sample) => new(name, 16, atLeast, sample) { WarmUp = LongWarmUp };

        await CompareAsync(
            server, Uncached("an article, uncached", 0.15, article),
            number => LoadClients.Get($"/api/v1/articles/{(number % count) + 1}"));
        await CompareAsync(
            server, Uncached("a list of 20, uncached", 0.1, list), _ => LoadClients.Get("/api/v1/articles?pageSize=20"));
        await CompareAsync(
            server, Uncached($"each of the first {pages} pages, uncached", 0.1, list),
            number => LoadClients.Get($"/api/v1/articles?pageSize=20&page={(number % pages) + 1}{Orders[number % Orders.Length]}"));
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

        await LoadClients.RunAsync(server.Port, reading.Clients, reading.WarmUp, request);
        for (var round = 0; round < Rounds; round++)
        {
            await limit.AddAsync(reading.Clients, options.Duration, _ => get);
            await own.AddAsync(reading.Clients, options.Duration, request);
        }

        Table.Row(
            $"{reading.Name}, {reading.Sample.Body.Length / 1000.0:0.0} kB", $"{reading.Clients}",
            $"{limit.PerSecond:0}", $"{own.PerSecond:0}", $"{own.PerSecond / limit.PerSecond:0.00}", $"{reading.AtLeast}",
            $"{limit.Microseconds:0}", $"{own.Microseconds:0}", $"{own.Last.Median:0.00}", $"{own.Last.P99:0.00}{own.Unexpected}");
        File.Delete(file);
    }

    private async Task<Sample> SampleAsync(string path)
    {
        using var client = new HttpClient();
        using var response = await client.GetAsync($"http://127.0.0.1:{options.Port}{path}");
        return new Sample(path, await response.Content.ReadAsByteArrayAsync(), response.Headers.ETag!.ToString());
    }

    private sealed record Sample(string Path, byte[] Body, string Tag);

    private sealed record Reading(string Name, int Clients, double AtLeast, Sample Sample)
    {
        public TimeSpan WarmUp { get; init; } = ReadBenchmark.WarmUp;
    }
}
