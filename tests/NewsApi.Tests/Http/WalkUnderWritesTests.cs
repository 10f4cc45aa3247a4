using System.Diagnostics;
using System.Globalization;
using NewsApi.Articles;
using NewsApi.Quotes;
using NewsApi.Sources;
using NewsApi.Speakers;
using NewsApi.Tests.Support;
using Xunit.Abstractions;

namespace NewsApi.Tests.Http;

/// <summary>
/// Every list is walked by its cursor under every sort, both ways, while two clients insert and delete as fast as they
/// can. <c>WALK_ARTICLES=5000 dotnet test tests/NewsApi.Tests --filter WalkUnderWrites --logger "console;verbosity=detailed"</c>
/// is the long form, and prints how fast that was.
/// </summary>
public sealed class WalkUnderWritesTests(ITestOutputHelper output)
{
    private const int Writers = 2;

    private static readonly int Articles = int.Parse(
        Environment.GetEnvironmentVariable("WALK_ARTICLES") ?? "40", CultureInfo.InvariantCulture);

    private static readonly int PageSize = Math.Clamp(Articles / 8, 1, 100);

    private static readonly (string List, IReadOnlyCollection<string> Sorts)[] Lists =
    [
        ("articles", ArticleListRequest.SortMembers),
        ("quotes", QuoteListRequest.SortMembers),
        ("speakers", SpeakerListRequest.SortMembers),
        ("sources", SourceListRequest.SortMembers),
    ];

    private int _writes;

    [Fact]
    public async Task Walk_EverySortWhileTwoClientsWrite_SeesWhatWasThereOnce()
    {
        await using var host = new NewsApiHost();
        var client = host.CreateClient();
        await Parallel.ForEachAsync(Enumerable.Range(0, Articles), async (number, _) => await CreateAsync(client, "Kept", number % 97));
        using var ended = new CancellationTokenSource();
        var (started, before) = (Stopwatch.GetTimestamp(), _writes);
        var faults = new List<string>();
        var kept = await Task.WhenAll(Lists.Select(list => WalkAsync(client, list.List, "id")));
        var writers = Enumerable.Range(0, Writers).Select(writer => WriteAsync(client, writer, ended.Token)).ToList();

        foreach (var ((list, sorts), there) in Lists.Zip(kept))
        {
            foreach (var sort in sorts.Where(sort => sort != "relevance").SelectMany(sort => new[] { sort, "-" + sort }))
            {
                var seen = await WalkAsync(client, list, sort);
                faults.AddRange(FaultsOf(seen, there).Select(fault => $"{list} by {sort}: {fault}"));
            }
        }

        await ended.CancelAsync();
        await Task.WhenAll(writers);
        output.WriteLine(
            $"{(_writes - before) / Stopwatch.GetElapsedTime(started).TotalSeconds:F0} writes/s over {Stopwatch.GetElapsedTime(started)}");
        Assert.Empty(faults);
        Assert.NotEqual(before, _writes);
    }

    // What the writers' own speakers and outlets are counted by moves meanwhile, and they with it.
    private static IEnumerable<string> FaultsOf(List<string> seen, List<string> there) =>
        there.GroupJoin(seen, id => id, id => id, (id, times) => (Id: id, Times: times.Count()))
            .Where(one => one.Times != 1).Select(one => $"{one.Id} was seen {one.Times} times");

    // Some go to the trash, some for good; all are of speakers and outlets of their own.
    private async Task WriteAsync(HttpClient client, int writer, CancellationToken cancellationToken)
    {
        var written = new Queue<long>();
        for (var number = 0; !cancellationToken.IsCancellationRequested; number++)
        {
            written.Enqueue(await CreateAsync(client, $"Writer{(char)('a' + writer)}", number));
            if (written.Count > 5)
            {
                var response = await client.DeleteAsync(
                    $"/api/v1/articles/{written.Dequeue()}{(number % 2 == 0 ? "?permanent=true" : "")}", CancellationToken.None);
                response.EnsureSuccessStatusCode();
                Interlocked.Increment(ref _writes);
            }
        }
    }

    private async Task<long> CreateAsync(HttpClient client, string who, int number)
    {
        var name = who + (char)('a' + (number % 7)) + "son";
        var article = await client.CreateAsync(
            $"Headline {number % 7}\n\nMayor Ida {name} opened pier {Interlocked.Increment(ref _writes)}. "
            + $"\"We have waited for this day,\" {name} said, as per {who} Post {number % 5}.",
            new
            {
                source = number % 3 == 0 ? null : $"{who} Post {number % 5}",
                publishedAt = number % 4 == 0 ? null : $"2026-02-{1 + (number % 6):00}",
            });
        return article.Id();
    }

    private static async Task<List<string>> WalkAsync(HttpClient client, string list, string sort)
    {
        var ids = new List<string>();
        var path = $"/api/v1/{list}?pageSize={PageSize}&count=none&sort={sort}";
        for (var next = path; next is not null;)
        {
            var page = await client.GetJsonAsync(next);
            ids.AddRange(page.Items("id"));
            next = page.Get("nextCursor") is { } cursor ? $"{path}&cursor={cursor}" : null;
        }

        return ids;
    }
}
