using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;

namespace NewsApi.Benchmarks.Search;

/// <summary>Random and hostile queries, seeded: none may fail, and none may take long.</summary>
internal static class HostileQueries
{
    private const int Seed = 20260204;
    private const int Clients = 2;
    private const int MaxLength = 500;
    private const double LimitMilliseconds = 250;

    private static readonly string[] Pieces =
    [
        "(", ")", "\"", "-", "*", "a*", "s*", "re*", "AND", "OR", "NOT", "NEAR/5", "NEAR/999999", "NEAR", "headline:", "lead:",
        "body:", "quote:", "speaker:", "source:", "tag:", "field:", ":", "after:2026-01-01", "before:2024-01-01", "after:x", "\0",
        "\uD83D\uDE00", "\uD83D", "日本", "Ünïcödé", "it's", "$1.5bn", "C++", "\\", "/", "~", "^", "[a TO b]", "{", "}", "&&", "||",
        "!", "+", "?", "“", "”", "\t", "\r\n", "\u202E", "\uFEFF", "--", "-(", "()", "\"\"", "****", "...",
    ];

    private static readonly string[] Known =
    [
        new('(', MaxLength), new(')', MaxLength), new('"', MaxLength), new('-', MaxLength), new('*', MaxLength),
        string.Concat(Enumerable.Repeat("a* ", 32)), string.Concat(Enumerable.Repeat("\"the of\" ", 32)),
        string.Concat(Enumerable.Repeat("NOT ", 100)) + "the", string.Concat(Enumerable.Repeat("(-", 200)) + "the",
        "the NEAR/999999 of", "the NEAR/100 of NEAR/100 and NEAR/100 to NEAR/100 a NEAR/100 in", "field:field:x",
        "the OR of OR to OR and OR in OR a OR for OR that OR is OR on OR was OR with OR said OR it OR as OR by",
        "\"the of to and in a for that is on was with said it as by\"", "a* NEAR/100 b* NEAR/100 c*", "-the", "quote:a* speaker:a*",
    ];

    public static async Task RunAsync(HttpClient client, int count)
    {
        var random = new Random(Seed);
        var queries = Enumerable.Range(0, count).Select(number => number < Known.Length ? Known[number] : Make(random)).ToList();
        var slow = new ConcurrentBag<(double Milliseconds, string Query)>();
        var failed = new ConcurrentBag<string>();
        var times = await Times.OfAsync(count, Clients, async number =>
        {
            var started = Stopwatch.GetTimestamp();
            using var response = await client.GetAsync("/api/v1/search?q=" + Uri.EscapeDataString(queries[number]));
            var took = Stopwatch.GetElapsedTime(started).TotalMilliseconds;
            if (response.StatusCode is not (HttpStatusCode.OK or HttpStatusCode.BadRequest))
            {
                failed.Add($"{(int)response.StatusCode} {queries[number]}");
            }

            if (took > LimitMilliseconds)
            {
                slow.Add((took, queries[number]));
            }

            Progress.Show(number + 1, count);
        });
        Console.WriteLine($"{count:n0} random and hostile queries: {failed.Count} failed, {slow.Count} over {LimitMilliseconds} ms; "
            + $"median {times.Median:0.0}, p99 {times.P99:0.0}, slowest {times.Worst:0} ms");
        foreach (var line in failed.Take(5).Concat(slow.OrderDescending().Take(5).Select(one => $"{one.Milliseconds:0} ms {one.Query}")))
        {
            Console.WriteLine("  " + line);
        }
    }

    private static string Make(Random random)
    {
        var query = string.Concat(Enumerable.Range(0, random.Next(1, 20)).Select(_ => Piece(random) + (random.Next(3) > 0 ? " " : "")));
        return query.Length > MaxLength ? query[..MaxLength] : query;
    }

    private static string Piece(Random random) =>
        random.Next(2) == 0 ? Pieces[random.Next(Pieces.Length)] : CorpusWords.Any(random);
}
