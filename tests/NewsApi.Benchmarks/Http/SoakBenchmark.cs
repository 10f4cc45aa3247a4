using System.Text;

namespace NewsApi.Benchmarks.Http;

/// <summary>
/// Sends mixed requests, and prints for each third of them the memory and the open file handles of the server. A tenth as many warm it up
/// before: until then, methods are compiled again and caches fill.
/// </summary>
internal static class SoakBenchmark
{
    private const int Clients = 8;
    private const int Parts = 3;

    private static readonly TimeSpan Unbounded = TimeSpan.FromHours(3);

    private static readonly string[] Queries =
        ["bridge", "harbour", "council", "\"bridge council\"", "harb*", "speaker:okafor", "river OR valley", "-winter report"];

    public static async Task RunAsync(LoadOptions options)
    {
        var program = options.Server.Length > 0 ? options.Server : await PublishedServer.MakeAsync(options.Folder);
        var folder = Directory.CreateTempSubdirectory("newsapi-soak-").FullName;
        await using (var server = await ChildProcess.NewsApiAsync(program, folder, options.Port, ("ApiKeys__0__Scopes", "admin")))
        {
            Table.Head($"{options.Requests} mixed requests", "MB", "handles", "requests/s", "statuses");
            var (warm, count) = (options.Requests / 10, options.Requests / Parts);
            await MeasureAsync(server, options.Port, "warm-up", 0, warm);
            for (var part = 0; part < Parts; part++)
            {
                await MeasureAsync(server, options.Port, $"part {part + 1}", warm + (part * count), count);
            }
        }

        Directory.Delete(folder, recursive: true);
    }

    private static async Task MeasureAsync(ChildProcess server, int port, string name, int first, int count)
    {
        using var end = new CancellationTokenSource();
        var memory = AverageAsync(server, end.Token);
        var run = await LoadClients.RunAsync(port, Clients, Unbounded, number => number < count ? Request(first + number) : null);
        await end.CancelAsync();
        var (megabytes, handles) = await memory;
        Table.Row(
            name, $"{megabytes:0}", $"{handles:0}", $"{run.PerSecond:0}",
            string.Join(", ", run.Statuses.OrderBy(status => status.Key).Select(status => $"{status.Value} × {status.Key}")));
    }

    private static async Task<(double Megabytes, double Handles)> AverageAsync(ChildProcess server, CancellationToken end)
    {
        var (megabytes, handles) = (new List<double>(), new List<int>());
        while (!end.IsCancellationRequested)
        {
            megabytes.Add(server.ResidentMegabytes());
            handles.Add(server.Handles());
            await Task.Delay(500, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return (megabytes.Average(), handles.Average());
    }

    private static byte[] Request(int number) => (number % 20) switch
    {
        0 => Text("/api/v1/articles", SampleArticles.Make(number, SampleArticles.Written)),
        1 => Text("/api/v1/articles/parse", SampleArticles.Make(number, SampleArticles.Written)),
        2 => LoadClients.Get($"/api/v1/articles?page={number % 40 + 1}&minWords={number % 90}"),
        3 or 4 => LoadClients.Get($"/api/v1/search?q={Uri.EscapeDataString(Queries[number / 20 % Queries.Length])}&facets=speaker,source"),
        5 => LoadClients.Get($"/api/v1/suggest?q={(char)('a' + number / 20 % 26)}"),
        6 => LoadClients.Get($"/api/v1/quotes?pageSize=50&page={number % 20 + 1}"),
        7 => LoadClients.Get("/api/v1/speakers?sort=-quoteCount"),
        8 => LoadClients.Get($"/api/v1/articles?pageSize={number}"),
        9 => LoadClients.Get("/api/v1/stats/timeline?interval=month"),
        10 => Text("/api/v1/articles", " "),
        11 => LoadClients.Post("/api/v1/articles", "application/json", "{ \"text\": "u8.ToArray()),
        12 => LoadClients.Get("/readyz"),
        13 => LoadClients.Get($"/api/v1/articles/{number / 20 + 1}/related"),
        _ => LoadClients.Get($"/api/v1/articles/{number * 7919L % (number / 20 + 1) + 1}"),
    };

    private static byte[] Text(string path, string text) => LoadClients.Post(path, "text/plain", Encoding.UTF8.GetBytes(text));
}
