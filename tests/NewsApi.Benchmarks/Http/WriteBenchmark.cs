using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;

namespace NewsApi.Benchmarks.Http;

/// <summary>
/// Storing, against nothing but the inserts, those of a whole group in a commit and of one article each, and against a server that
/// commits each request by itself.
/// </summary>
internal sealed class WriteBenchmark(LoadOptions options)
{
    private const int Rounds = 3;
    private const int Group = 64;
    private const int BareArticles = 6_000;
    private const int PreparedPerSecond = 1_500;

    // What is measured is how fast the server is once its code is compiled for good.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(75);

    // Texts that no database of this benchmark holds.
    private static int _next = 10_000_000;

    public async Task RunAsync(string folder)
    {
        var own = Copy(folder);
        var target = Path.Combine(own, "bare.db");
        using var bare = new BareInserts(await StoreAsync(Path.Combine(own, "source")), target, BareArticles);
        await using var server = await ChildProcess.NewsApiAsync(options.Server, own, options.Port);
        await using var usual = await ChildProcess.ThisAsync(
            options.Port + 1, "/readyz", "usual", $"http://127.0.0.1:{options.Port + 1}", Path.Combine(own, "usual"));
        Table.Head(
            "POST", "bare, 64 a commit/s", "bare, one a commit/s", "usual/s", "server/s",
            "ratio", "at least", "× bare, one", "× usual", "at least",
            "server µs", "p50 ms", "p99 ms", "index behind s");
        await LoadClients.RunAsync(server.Port, 16, WarmUp, _ => Request());
        await LoadClients.RunAsync(usual.Port, 16, WarmUp / 2, _ => Request());
        foreach (var clients in new[] { 1, 16, 64 })
        {
            await MeasureAsync(server, usual, bare, clients);
        }

        Console.WriteLine();
        Console.WriteLine($"Memory after that: {server.Megabytes():0} MB.");
        Directory.Delete(own, recursive: true);
    }

    private async Task MeasureAsync(ChildProcess server, ChildProcess usual, BareInserts bare, int clients)
    {
        await Console.Error.WriteLineAsync($"POST by {clients}");
        var (tally, peer, grouped, single, behind) = (new Tally(server), new Tally(usual), new List<double>(), new List<double>(), 0.0);
        await LoadClients.RunAsync(server.Port, clients, TimeSpan.FromSeconds(1), _ => Request());
        for (var round = 0; round < Rounds; round++)
        {
            grouped.Add(bare.Measure(Group, options.Duration / 3));
            single.Add(bare.Measure(1, options.Duration / 3));
            await peer.AddAsync(clients, options.Duration, Prepare(options.Duration));
            await tally.AddAsync(clients, options.Duration, Prepare(options.Duration));
            behind = await WaitForIndexAsync(server.Port);
        }

        var (group, one) = (grouped.Average(), single.Average());
        Table.Row(
            $"5 kB, {clients} clients",
            $"{group:0}", $"{one:0}", $"{peer.PerSecond:0}{peer.Unexpected}", $"{tally.PerSecond:0}",
            $"{tally.PerSecond / group:0.00}", clients > 1 ? "0.4" : "",
            $"{tally.PerSecond / one:0.0}", $"{tally.PerSecond / peer.PerSecond:0.0}", clients > 1 ? "2.5" : "",
            $"{tally.Microseconds:0}", $"{tally.Last.Median:0.0}", $"{tally.Last.P99:0.0}{tally.Unexpected}", $"{behind:0.0}");
    }

    // The bare loop copies rows of articles as long as those that are posted.
    private static async Task<string> StoreAsync(string folder)
    {
        await using var store = await SampleStore.OpenAsync(folder);
        await store.WriteAsync(1, BareArticles, SampleArticles.Written);
        return Path.Combine(folder, "newsapi.db");
    }

    /// <summary>Requests that are made beforehand: the clients share the processors with what they measure.</summary>
    public static Func<int, byte[]> Prepare(TimeSpan duration)
    {
        byte[][] requests = [.. Enumerable.Range(0, (int)(PreparedPerSecond * duration.TotalSeconds)).Select(_ => Request())];
        return number => number < requests.Length ? requests[number] : Request();
    }

    public static byte[] Request() => LoadClients.Post(
        "/api/v1/articles",
        "text/plain; charset=utf-8",
        Encoding.UTF8.GetBytes(SampleArticles.Make(Interlocked.Increment(ref _next), SampleArticles.Written)));

    /// <summary>Waits until a search finds all stored articles, and returns the time in seconds.</summary>
    public static async Task<double> WaitForIndexAsync(int port)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var started = Stopwatch.GetTimestamp();
        var stored = await TotalAsync(client, "/api/v1/articles?pageSize=1");
        while (await TotalAsync(client, "/api/v1/search?q=district&pageSize=1") < stored)
        {
            await Task.Delay(20);
        }

        return Stopwatch.GetElapsedTime(started).TotalSeconds;
    }

    // None while there is no index yet.
    private static async Task<long> TotalAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        if (response.StatusCode == HttpStatusCode.ServiceUnavailable)
        {
            return -1;
        }

        using var document = await JsonDocument.ParseAsync(await response.EnsureSuccessStatusCode().Content.ReadAsStreamAsync());
        return document.RootElement.GetProperty("total").GetInt64();
    }

    // The corpus stays as it is, for another run.
    private static string Copy(string folder)
    {
        var copy = folder + "-written";
        if (Directory.Exists(copy))
        {
            Directory.Delete(copy, recursive: true);
        }

        foreach (var file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copy, Path.GetRelativePath(folder, file));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(file, to);
        }

        return copy;
    }
}
