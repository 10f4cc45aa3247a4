using System.Diagnostics;
using System.Text;

namespace NewsApi.Benchmarks.Http;

/// <summary>
/// Sends the largest texts that the server takes, one after another and eight at a time, and prints what memory that takes, what
/// of it stays, and how long others wait for a list meanwhile.
/// </summary>
internal static class MemoryBenchmark
{
    private const int Count = 100;
    private const int AtOnce = 8;
    private const int MaxTextLength = 2_000_000;

    // Pairs of surrogates.
    private static readonly string Emoji = new StringBuilder().Insert(0, "😀", MaxTextLength / 2).ToString();
    private static readonly string ManyQuotes = MakeQuotes();
    private static readonly string Lists = MakeLists();
    private static readonly TimeSpan Unbounded = TimeSpan.FromHours(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(60);

    public static async Task RunAsync(LoadOptions options)
    {
        var program = options.Server.Length > 0 ? options.Server : await PublishedServer.MakeAsync(options.Folder);
        var folder = Directory.CreateTempSubdirectory("newsapi-memory-").FullName;
        await using var server = await ChildProcess.NewsApiAsync(program, folder, options.Port);
        await LoadClients.RunAsync(
            options.Port, 4, Unbounded, number => number < 200 ? Article(SampleArticles.Make(number, SampleArticles.Read)) : null);
        Console.WriteLine($"With 200 articles, at rest: {server.ResidentMegabytes():0} MB");

        Table.Head($"{Count} large texts", "seconds", "statuses", "peak MB", "other GETs", "p95 ms", "longest ms");
        foreach (var clients in new[] { 1, AtOnce })
        {
            using var end = new CancellationTokenSource();
            var (memory, others) = (PeakAsync(server, end.Token), ReadAsync(options.Port, end.Token));
            var run = await LoadClients.RunAsync(
                options.Port, clients, Unbounded, number => number < Count ? Large($"{clients}-{number} ", number) : null);
            await end.CancelAsync();
            var (peak, times) = (await memory, await others);
            var statuses = string.Join(
                ", ", run.Statuses.OrderBy(status => status.Key).Select(status => $"{status.Value} × {status.Key}"));
            Table.Row(
                $"{clients} at a time", $"{run.Duration.TotalSeconds:0}", statuses, $"{peak:0}",
                $"{times.Count}", $"{times[times.Count * 95 / 100]:0}", $"{times[^1]:0}");
        }

        await PrintRestAsync(server);
        Directory.Delete(folder, recursive: true);
    }

    // Each is another text, so that none is a duplicate.
    private static byte[] Large(string mark, int number) => (number % 5) switch
    {
        0 => Text(mark + Emoji[mark.Length..]),
        1 => Text(mark + ManyQuotes),
        2 => Html(Lists),
        3 => Article(mark + Emoji[mark.Length..]),
        _ => Article(mark + ManyQuotes),
    };

    private static async Task PrintRestAsync(ChildProcess server)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < Rest)
        {
            Console.WriteLine($"After {Stopwatch.GetElapsedTime(started).TotalSeconds:0} s of rest: {server.ResidentMegabytes():0} MB");
            await Task.Delay(Rest / 6);
        }

        Console.WriteLine($"After {Rest.TotalSeconds:0} s of rest: {server.ResidentMegabytes():0} MB");
    }

    private static async Task<double> PeakAsync(ChildProcess server, CancellationToken end)
    {
        var peak = 0.0;
        while (!end.IsCancellationRequested)
        {
            peak = Math.Max(peak, server.ResidentMegabytes());
            await Task.Delay(50, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return peak;
    }

    // Not from the cache: each page is another one.
    private static async Task<List<double>> ReadAsync(int port, CancellationToken end)
    {
        using var client = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
        var times = new List<double>();
        while (!end.IsCancellationRequested)
        {
            var sent = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync($"/api/v1/articles?pageSize=10&minWords={times.Count}", CancellationToken.None);
            response.EnsureSuccessStatusCode();
            times.Add(Stopwatch.GetElapsedTime(sent).TotalMilliseconds);
            await Task.Delay(20, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return [.. times.Order()];
    }

    private static byte[] Article(string text) =>
        LoadClients.Post("/api/v1/articles?onDuplicate=return", "text/plain", Encoding.UTF8.GetBytes(text));

    private static byte[] Text(string text) => LoadClients.Post("/api/v1/articles/parse", "text/plain", Encoding.UTF8.GetBytes(text));

    private static byte[] Html(string page) => LoadClients.Post("/api/v1/articles/parse", "text/html", Encoding.UTF8.GetBytes(page));

    private static string MakeQuotes()
    {
        var text = new StringBuilder("Many quotes\n\n");
        for (var quote = 0; quote < 20_000; quote++)
        {
            text.Append("\"We will open it in week ").Append(quote).Append(",\" said Ada Okafor.\n\n");
        }

        return text.ToString();
    }

    private static string MakeLists()
    {
        var page = new StringBuilder("<html><body><article><h1>Bridge opens</h1>");
        for (var list = 0; list < 40; list++)
        {
            page.Insert(page.Length, "<ul><li>", 100).Append("The bridge opens in May, said Mayor Ada Okafor on Monday in the harbour.");
            page.Insert(page.Length, "</li></ul>", 100);
        }

        return page.Append("</article></body></html>").ToString();
    }
}
