using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace NewsApi.Benchmarks.Http;

/// <summary>
/// Measures what must not disturb clients: a key in each request, idle and slow connections, and a backup while others write.
/// Prints each beside the same at rest.
/// </summary>
internal sealed class OperationBenchmark(LoadOptions options)
{
    private const int Articles = 5_000;
    private const int Idle = 2_000;
    private const int Slow = 200;
    private const int WritesPerSecond = 100;
    private const int Rounds = 3;

    private static readonly byte[] Cached = LoadClients.Get("/api/v1/articles/1");
    private static readonly byte[] CachedWithKey = LoadClients.Get("/api/v1/articles/1", $"X-Api-Key: {LoadClients.Key}");

    public async Task RunAsync()
    {
        var program = options.Server.Length > 0 ? options.Server : await PublishedServer.MakeAsync(options.Folder);
        var folder = Directory.CreateTempSubdirectory("newsapi-operation-").FullName;
        await using (var server = await ChildProcess.NewsApiAsync(program, folder, options.Port, ("ApiKeys__0__Scopes", "admin")))
        {
            await LoadClients.RunAsync(options.Port, 8, TimeSpan.FromHours(1), number => number < Articles ? Post(number) : null);
            await MeasureKeyAsync();
            await MeasureConnectionsAsync();
            await MeasureBackupAsync();
        }

        Directory.Delete(folder, recursive: true);
    }

    private async Task MeasureKeyAsync()
    {
        var (without, with) = (0.0, 0.0);
        for (var round = 0; round < Rounds; round++)
        {
            without += (await LoadClients.RunAsync(options.Port, 16, options.Duration, _ => Cached)).PerSecond / Rounds;
            with += (await LoadClients.RunAsync(options.Port, 16, options.Duration, _ => CachedWithKey)).PerSecond / Rounds;
        }

        Console.WriteLine($"GET of a cached article: {without:0}/s, with a key {with:0}/s, ratio {with / without:0.00} (at least 0.8)");
    }

    private async Task MeasureConnectionsAsync()
    {
        var rest = await ReadAsync();
        var connections = new List<Socket>();
        for (var number = 0; number < Idle + Slow; number++)
        {
            var socket = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await socket.ConnectAsync(IPAddress.Loopback, options.Port);
            connections.Add(socket);
        }

        using var end = new CancellationTokenSource();
        var sending = SendSlowlyAsync(connections[..Slow], end.Token);
        var busy = await ReadAsync();
        await end.CancelAsync();
        await sending;
        connections.ForEach(socket => socket.Dispose());
        Console.WriteLine(
            $"GETs at rest: p95 {rest.At(0.95):0.00} ms; with {Idle} idle and {Slow} slow connections {busy.At(0.95):0.00} ms, "
            + $"ratio {busy.At(0.95) / rest.At(0.95):0.0} (under 3)");
    }

    private async Task MeasureBackupAsync()
    {
        var rest = await WriteAsync(Articles, null);
        var before = 0L;
        var during = await WriteAsync(Articles * 2, async client =>
        {
            var list = JsonDocument.Parse(await client.GetStringAsync("/api/v1/articles?pageSize=1"));
            before = list.RootElement.GetProperty("total").GetInt64();
            using var started = await client.PostAsync("/api/v1/admin/backups", null);
            started.EnsureSuccessStatusCode();
        });
        using var reader = NewClient();
        var backup = await WaitForBackupAsync(reader);
        Console.WriteLine(
            $"{WritesPerSecond} POSTs a second: p99 {At(rest, 0.99):0.0} ms; during a backup {At(during, 0.99):0.0} ms, "
            + $"ratio {At(during, 0.99) / At(rest, 0.99):0.0} (at most 5); {before} articles before; the backup: {backup.GetRawText()}");
    }

    private static async Task<JsonElement> WaitForBackupAsync(HttpClient client)
    {
        while (true)
        {
            var backups = JsonDocument.Parse(await client.GetStringAsync("/api/v1/admin/backups")).RootElement;
            if (backups.GetArrayLength() > 0)
            {
                return backups[0];
            }

            await Task.Delay(100);
        }
    }

    // Not from the cache: each page is another one.
    private Task<LoadResult> ReadAsync()
    {
        var first = Random.Shared.Next(1_000_000);
        return LoadClients.RunAsync(
            options.Port, 4, options.Duration, number => LoadClients.Get($"/api/v1/articles?pageSize=5&maxWords={first + number + 1000}"));
    }

    private static async Task SendSlowlyAsync(IReadOnlyList<Socket> sockets, CancellationToken end)
    {
        var request = LoadClients.Get("/api/v1/articles");
        for (var at = 0; at < request.Length - 1 && !end.IsCancellationRequested; at++)
        {
            foreach (var socket in sockets)
            {
                await socket.SendAsync(request.AsMemory(at, 1), CancellationToken.None);
            }

            await Task.Delay(500, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // At a fixed rate: a slow response delays no other request.
    private async Task<List<double>> WriteAsync(int first, Func<HttpClient, Task>? meanwhile)
    {
        using var client = NewClient();
        var (writes, other) = (new List<Task<double>>(), Task.CompletedTask);
        var started = Stopwatch.GetTimestamp();
        for (var number = 0; number < WritesPerSecond * 8; number++)
        {
            other = number == WritesPerSecond && meanwhile is not null ? meanwhile(client) : other;
            writes.Add(WriteAsync(client, first + number));
            var next = TimeSpan.FromSeconds((number + 1.0) / WritesPerSecond) - Stopwatch.GetElapsedTime(started);
            await Task.Delay(next > TimeSpan.Zero ? next : TimeSpan.Zero);
        }

        await other;
        return [.. (await Task.WhenAll(writes)).Order()];
    }

    private static async Task<double> WriteAsync(HttpClient client, int number)
    {
        var sent = Stopwatch.GetTimestamp();
        using var text = new StringContent(SampleArticles.Make(number, SampleArticles.Written), Encoding.UTF8, "text/plain");
        using var response = await client.PostAsync("/api/v1/articles", text);
        response.EnsureSuccessStatusCode();
        return Stopwatch.GetElapsedTime(sent).TotalMilliseconds;
    }

    private HttpClient NewClient() => new()
    {
        BaseAddress = new Uri($"http://127.0.0.1:{options.Port}"),
        DefaultRequestHeaders = { { "X-Api-Key", LoadClients.Key } },
    };

    private static double At(List<double> sorted, double share) => sorted[(int)(sorted.Count * share)];

    private static byte[] Post(int number) => LoadClients.Post(
        "/api/v1/articles", "text/plain", Encoding.UTF8.GetBytes(SampleArticles.Make(number, SampleArticles.Written)));
}
