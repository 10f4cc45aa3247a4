using System.Diagnostics;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsApi.Benchmarks.Http;
using NewsApi.Benchmarks.Search;

namespace NewsApi.Benchmarks.Speakers;

/// <summary>
/// Lists and statistics of speakers and sources on a large archive (<c>--articles 300000</c>: 1.4 million quotes), uncached; a merge of
/// two speakers with 50,000 quotes each while others write; and the link of names where 100,000 speakers are known.
/// </summary>
internal sealed class SpeakerBenchmark(SearchOptions options)
{
    private const int QuotesOfEach = 50_000;
    private const int Repeats = 31;
    private const int ListLimit = 25;
    private const int FilterLimit = 100;

    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(100);

    // Three quotes in marks, and about two without, in each article.
    private const int QuotedEvery = 5;

    private readonly CorpusStore _store = new(options.Folder, QuotedEvery);

    public async Task RunAsync()
    {
        if (options.Parts.Contains("store"))
        {
            Console.WriteLine($"Stored within {(await _store.LoadAsync(options.Articles, isFollowed: false)).TotalSeconds:0} s.");
        }

        if (options.Parts.Contains("index"))
        {
            Console.WriteLine($"Index built within {(await _store.BuildIndexAsync()).TotalSeconds:0} s.");
        }

        if (options.Parts.Contains("measure"))
        {
            await using var server = await ServerProcess.StartAsync(_store.ConnectionString, options.Port);
            await MeasureReadsAsync(server.Client);
        }

        if (options.Parts.Contains("merge"))
        {
            // The first merge after a start: most of its time is that of code that runs for the first time.
            var program = await PublishedServer.MakeAsync(options.Folder);
            var (first, second) = GiveQuotes();
            await using var server = await ServerProcess.StartAsync(_store.ConnectionString, options.Port, isOpen: true, program);
            await MeasureMergeAsync(server.Client, first, second);
        }

        if (options.Parts.Contains("link"))
        {
            await new LinkBenchmark(_store).RunAsync();
        }
    }

    private static async Task MeasureReadsAsync(HttpClient client)
    {
        var speakers = await ReadIdsAsync(client, "/api/v1/speakers?pageSize=50");
        var articles = await ReadIdsAsync(client, "/api/v1/articles?pageSize=50");
        // No two requests in a row are the same: they could share a response.
        (string Name, int Limit, Func<int, string> Path)[] requests =
        [
            ("/speakers", ListLimit, number => $"/api/v1/speakers?page={1 + (number % 3)}"),
            ("/speakers?sort=name", ListLimit, number => $"/api/v1/speakers?sort=name&page={1 + (number % 3)}"),
            ("/sources", ListLimit, number => $"/api/v1/sources?sort=-articleCount&page={1 + (number % 3)}"),
            ("/speakers/{id}", ListLimit, number => $"/api/v1/speakers/{speakers[number % speakers.Length]}"),
            ("/speakers/{id}/timeline", ListLimit, number => $"/api/v1/speakers/{speakers[number % speakers.Length]}/timeline"),
            ("/speakers/{id}/co-speakers", ListLimit, number => $"/api/v1/speakers/{speakers[number % speakers.Length]}/co-speakers"),
            ("/articles/{id}/stats", ListLimit, number => $"/api/v1/articles/{articles[number % articles.Length]}/stats"),
            ("/stats/timeline", ListLimit, number => $"/api/v1/stats/timeline?of=quotes&interval={Interval(number)}"),
            ("/stats/speakers", ListLimit, number => $"/api/v1/stats/speakers?interval={Interval(number)}"),
            ("/stats/sources", ListLimit, number => $"/api/v1/stats/sources?interval={Interval(number)}"),
            ("/stats/speakers?from=", FilterLimit, number => $"/api/v1/stats/speakers?from={2021 + (number % 4)}-03-01"),
            ("/stats/speakers?source=", FilterLimit, number => $"/api/v1/stats/speakers?source={Source(number)}"),
            ("/stats/sources?tag=", FilterLimit, number => $"/api/v1/stats/sources?tag={CorpusArticles.Tags[number % 5]}"),
        ];
        Table.Head("GET, uncached", "median ms", "p99 ms", "at most");
        foreach (var (name, limit, path) in requests)
        {
            await Times.OfAsync(5, 1, number => GetAsync(client, path(number)));
            var times = await Times.OfAsync(Repeats, 1, number => GetAsync(client, path(number)));
            Table.Row(name, $"{times.Median:0.0}", $"{times.P99:0.0}", $"{limit}{(times.Median <= limit ? "" : " MISSED")}");
        }
    }

    private static string Interval(int number) => number % 2 == 0 ? "month" : "year";

    private static string Source(int number) => Uri.EscapeDataString(CorpusArticles.Sources[number % 5]);

    private static async Task GetAsync(HttpClient client, string path)
    {
        using var response = await client.GetAsync(path);
        response.EnsureSuccessStatusCode();
        await response.Content.ReadAsByteArrayAsync();
    }

    private static async Task<long[]> ReadIdsAsync(HttpClient client, string path)
    {
        var list = await client.GetFromJsonAsync<JsonElement>(path);
        return [.. list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64())];
    }

    // Gives two speakers so many quotes, in the database alone: the index is of no use here.
    private (long First, long Second) GiveQuotes()
    {
        using var database = new SqliteConnection(_store.ConnectionString);
        database.Open();
        Execute(
            database,
            $"""
            UPDATE Quotes SET NamedId = NULL, SpeakerId = 1 + Id % 2
            WHERE Id IN (SELECT Id FROM Quotes ORDER BY Id LIMIT 2 * {QuotesOfEach});
            UPDATE Speakers SET MergedIntoId = NULL WHERE Id IN (1, 2);
            UPDATE Speakers SET (QuoteCount, ArticleCount) = (
              SELECT COUNT(*), COUNT(DISTINCT ArticleId) FROM Quotes q WHERE q.SpeakerId = Speakers.Id AND q.DeletedAt IS NULL);
            """);
        return (1, 2);
    }

    private static async Task MeasureMergeAsync(HttpClient client, long first, long second)
    {
        using var merged = new CancellationTokenSource();
        var written = new List<double>();
        var others = Task.Run(async () =>
        {
            for (var number = 0; !merged.IsCancellationRequested; number++)
            {
                var started = Stopwatch.GetTimestamp();
                var article = SampleArticles.Make(20_000_000 + number, SampleArticles.Written);
                using var text = new StringContent(article, Encoding.UTF8, "text/plain");
                using var response = await client.PostAsync("/api/v1/articles?onDuplicate=create", text);
                response.EnsureSuccessStatusCode();
                written.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
                await Task.Delay(5);
            }
        });
        await Task.Delay(TimeSpan.FromSeconds(5));
        written.Clear();
        var begun = Stopwatch.GetTimestamp();
        using var accepted = await client.PostAsJsonAsync($"/api/v1/speakers/{first}/merge", new { from = new[] { second } });
        var respondedWithin = Stopwatch.GetElapsedTime(begun);
        accepted.EnsureSuccessStatusCode();
        while (!await HasEndedAsync(client, accepted.Headers.Location!))
        {
            await Task.Delay(Poll);
        }

        var took = Stopwatch.GetElapsedTime(begun);
        await merged.CancelAsync();
        await others;
        var sorted = written.Order().ToList();
        Table.Head("merge of 50,000 quotes into a speaker with 50,000", "measured", "at most");
        Table.Row("response, ms", $"{respondedWithin.TotalMilliseconds:0}", "250");
        Table.Row("other writes, p99, ms", $"{sorted[(int)(0.99 * (sorted.Count - 1))]:0} ({sorted.Count} writes)", "250");
        Table.Row("quotes rewritten, s", $"{took.TotalSeconds:0.0}", "30");
    }

    private static async Task<bool> HasEndedAsync(HttpClient client, Uri job) =>
        (await client.GetFromJsonAsync<JsonElement>(job)).GetProperty("status").GetString() == "succeeded";

    private static void Execute(SqliteConnection database, string sql)
    {
        using var command = database.CreateCommand();
        command.CommandText = sql;
        command.CommandTimeout = 0;
        command.ExecuteNonQuery();
    }
}
