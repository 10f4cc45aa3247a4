using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace NewsApi.Benchmarks.Http;

/// <summary>
/// Imports generated articles of 5 kB while one client reads and one writes, waits until they are indexed, and exports them:
/// <c>import --articles 20000</c>; several numbers are measured one after another, each on a new database. <c>import-postgres</c> does
/// the same on PostgreSQL: see <see cref="PostgresDatabase"/>.
/// </summary>
internal static class ImportBenchmark
{
    public static Task RunAsync(LoadOptions options) => RunAsync(options, (program, folder) =>
        ChildProcess.NewsApiAsync(program, folder, options.Port));

    public static async Task RunOnPostgresAsync(LoadOptions options)
    {
        await using var database = await PostgresDatabase.CreateAsync("newsapi_benchmark_import");
        await RunAsync(options, (program, folder) => database.StartAsync(program, folder, options.Port));
    }

    private static async Task RunAsync(LoadOptions options, Func<string, string, Task<ChildProcess>> start)
    {
        foreach (var count in options.Articles)
        {
            var folder = Directory.CreateTempSubdirectory("newsapi-import-").FullName;
            try
            {
                var file = Path.Combine(folder, "articles.ndjson");
                await WriteAsync(file, count);
                var program = options.Server.Length > 0 ? options.Server : await PublishedServer.MakeAsync(folder);
                await using var server = await start(program, folder);
                await MeasureAsync(server, file, count);
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task MeasureAsync(ChildProcess server, string file, int count)
    {
        using var client = Client(server.Port);
        var first = await client.PostAsync("/api/v1/articles", new StringContent(SampleArticles.Make(-1, SampleArticles.Written)));
        var path = new Uri(client.BaseAddress!, first.Headers.Location!);
        var rest = await ReadAtRestAsync(path);
        using var reader = ReadingClient.Start(path);
        using var ended = new CancellationTokenSource();
        var (writes, peak) = (new List<double>(), 0.0);
        var watch = Stopwatch.StartNew();
        var importing = ImportAsync(client, file);
        var writing = Task.Run(() => WriteUntilAsync(server.Port, writes, ended.Token));
        while (!importing.IsCompleted)
        {
            peak = Math.Max(peak, server.Megabytes());
            await Task.Delay(200);
        }

        var summary = await importing;
        var stored = watch.Elapsed.TotalSeconds;
        await ended.CancelAsync();
        await writing;
        var reads = await reader.EndAsync();
        await WaitForIndexAsync(client, count);
        var indexed = watch.Elapsed.TotalSeconds;
        Console.WriteLine(summary);
        Console.WriteLine($"stored   {count / stored,8:N0} articles/s   indexed {count / indexed,8:N0} articles/s   memory {peak:N0} MB");
        Console.WriteLine($"processor {server.ProcessorSeconds() * 1000 / count,7:N2} ms an article");
        Print("GET, rest", rest);
        Print("GET", reads);
        Print("POST", writes);
        await ExportAsync(server, client);
    }

    private static async Task ExportAsync(ChildProcess server, HttpClient client)
    {
        var (watch, bytes, peak, buffer) = (Stopwatch.StartNew(), 0L, 0.0, new byte[1024 * 1024]);
        using var response = await client.GetAsync("/api/v1/articles/export", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await response.Content.ReadAsStreamAsync();
        int count;
        while ((count = await body.ReadAsync(buffer)) > 0)
        {
            bytes += count;
            peak = bytes % 64 < 8 ? Math.Max(peak, server.Megabytes()) : peak;
        }

        Console.WriteLine($"export   {bytes / 1e6 / watch.Elapsed.TotalSeconds,8:N1} MB/s, {bytes / 1e6:N0} MB   memory {peak:N0} MB");
    }

    private static HttpClient Client(int port)
    {
        var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}"), Timeout = TimeSpan.FromMinutes(10) };
        client.DefaultRequestHeaders.Add("X-Api-Key", LoadClients.Key);
        return client;
    }

    private static async Task<string> ImportAsync(HttpClient client, string file)
    {
        await using var stream = File.OpenRead(file);
        var body = new StreamContent(stream, 64 * 1024);
        body.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports") { Content = body };
        using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var last = "";
        while (await reader.ReadLineAsync() is { } line)
        {
            last = line;
        }

        return last;
    }

    private static async Task WriteAsync(string file, int count)
    {
        await using var writer = new StreamWriter(file, append: false, new UTF8Encoding(false));
        for (var number = 0; number < count; number++)
        {
            await writer.WriteLineAsync(JsonSerializer.Serialize(
                new { text = SampleArticles.Make(number, SampleArticles.Written), source = "Sample", externalId = $"{number}" }));
        }
    }

    private static async Task<List<double>> ReadAtRestAsync(Uri path)
    {
        using var reader = ReadingClient.Start(path);
        await Task.Delay(TimeSpan.FromSeconds(5));
        return await reader.EndAsync();
    }

    private static async Task WriteUntilAsync(int port, List<double> times, CancellationToken ended)
    {
        using var client = Client(port);
        for (var number = -2; !ended.IsCancellationRequested; number--)
        {
            var text = SampleArticles.Make(number, SampleArticles.Written);
            times.Add(await TimeAsync(() => client.PostAsync("/api/v1/articles", new StringContent(text), CancellationToken.None)));
            await Task.Delay(100, CancellationToken.None);
        }
    }

    private static async Task<double> TimeAsync(Func<Task<HttpResponseMessage>> send)
    {
        var started = Stopwatch.GetTimestamp();
        using var response = await send();
        response.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(started).TotalMilliseconds;
    }

    private static async Task WaitForIndexAsync(HttpClient client, int count)
    {
        while (true)
        {
            using var found = JsonDocument.Parse(await client.GetStringAsync("/api/v1/search?q=source:Sample&pageSize=1"));
            if (found.RootElement.GetProperty("total") is { ValueKind: JsonValueKind.Number } total && total.GetInt64() >= count)
            {
                return;
            }

            await Task.Delay(100);
        }
    }

    private static void Print(string name, List<double> times)
    {
        double[] sorted = [.. times.Order()];
        Console.WriteLine($"{name,-10} p50 {At(50):N1}, p95 {At(95):N1}, p99 {At(99):N1}, max {sorted[^1]:N1} ms ({sorted.Length})");

        double At(int percent) => sorted[sorted.Length * percent / 100];
    }
}
