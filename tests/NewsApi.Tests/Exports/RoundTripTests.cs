using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsApi.Tests.Imports;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Exports;

/// <summary>What is exported as NDJSON can be imported, and is the same.</summary>
public sealed class RoundTripTests
{
    private const int Count = 1000;
    private const int CorrectedCount = 40;

    private const string Page =
        """
        <html><head><title>Pier &amp; harbour</title></head><body><article><h1>Pier &amp; harbour</h1>
        <p>By Ruth Lind</p><p>The <b>pier</b> opened on Monday&nbsp;morning, after two years of work by the council of the town.</p>
        <p>“It is done,” said Ida Holm, the mayor, who had promised it before the last election and again in the spring.</p>
        </article></body></html>
        """;

    // What another database gives, and what counts changes.
    private static readonly string[] Own = ["id", "articleId", "sectionId", "version", "createdAt", "updatedAt", "links"];

    private static readonly string[] Odd =
    [
        "“Já jsme hotovi,” řekla Ida Holm.", "\u202Eright to left\u202C", "a\tb\u00A0c", "line\u2028separator",
        "𝔘𝔫𝔦𝔠𝔬𝔡𝔢 😀",
        "\"It is done,\" said Ida Holm.", "<p>&amp; no markup</p>", "{\"json\":1}\\n", "«C’est fini», a dit Ada Okafor.",
        "— Да, — сказал Пётр.",
        "e\u0301 and é", "zero\u200Bwidth", "=SUM(A1)", "## A heading\n\nText below.", "\r\nWindows\r\nlines\r\n", "trailing space   ",
    ];

    [Fact]
    public async Task Export_OfOddArticles_ImportedElsewhere_IsEqual()
    {
        await using var one = new NewsApiHost();
        await using var other = new NewsApiHost();
        var (from, to) = (one.CreateClient(), other.CreateClient());
        await from.ImportAsync(string.Concat(Enumerable.Range(0, Count).Select(Generate)));
        var exported = await from.GetStringAsync("/api/v1/articles/export");

        var lines = await to.ImportAsync(exported);
        var again = await to.GetStringAsync("/api/v1/articles/export");

        Assert.Equal(Count, lines[^1].GetProperty("created").GetInt32());
        Assert.Equal(Normalize(exported), Normalize(again));
    }

    [Fact]
    public async Task Export_WithCorrections_ImportedElsewhere_IsEqual()
    {
        await using var one = new NewsApiHost();
        await using var other = new NewsApiHost();
        var (from, to) = (one.CreateClient(), other.CreateClient());
        await from.ImportAsync(string.Concat(Enumerable.Range(0, Count).Select(Generate)));
        var page = await from.PostAsync("/api/v1/articles", Requests.Bytes(Encoding.UTF8.GetBytes(Page), "text/html"));
        await AddQuoteAsync(from, await page.ReadAsync(HttpStatusCode.Created));
        await CorrectAsync(from);
        var exported = await from.GetStringAsync("/api/v1/articles/export?include=corrections");

        var lines = await to.ImportAsync(exported);
        var again = await to.GetStringAsync("/api/v1/articles/export?include=corrections");

        Assert.Equal(Count + 1, lines[^1].GetProperty("created").GetInt32());
        Assert.Equal(Normalize(exported), Normalize(again));
        Assert.Equal(CorrectedCount + 1, again.Split('\n').Count(line => line.Contains("\"corrections\":", StringComparison.Ordinal)));
    }

    // Of each four quotes: another speaker, twice; no quote; another kind, outlet and status; and only a lock.
    private static async Task CorrectAsync(HttpClient client)
    {
        var quotes = (await client.GetJsonAsync($"/api/v1/quotes?pageSize=100&sort=position")).GetProperty("items")
            .EnumerateArray().DistinctBy(quote => quote.GetProperty("articleId").GetInt64()).Take(CorrectedCount).ToList();
        Assert.Equal(CorrectedCount, quotes.Count);
        foreach (var (at, quote) in quotes.Index())
        {
            var path = $"/api/v1/quotes/{quote.Id()}";
            object[] patches = (at % 4) switch
            {
                0 =>
                [
                    new { speaker = "Zoë Aalto", correction = new { type = "correction", note = "“She” said it 😀" } },
                    new { speaker = "Ida Holm" },
                ],
                1 => [new { isQuote = false, correction = new { type = "retraction", note = "A title." } }],
                2 => [new { kind = "indirect", reportedBy = "AP", status = "denied" }],
                _ => [new { }],
            };
            foreach (var patch in patches)
            {
                var response = await client.PatchAsync(path, Requests.Patch(patch));
                Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
            }
        }
    }

    private static async Task AddQuoteAsync(HttpClient client, JsonElement article)
    {
        var start = article.Get("text")!.IndexOf("two years", StringComparison.Ordinal);
        var quote = $$"""{ "spans": [{ "start": {{start}}, "end": {{start + 9}} }], "speaker": "Ada Okafor", "kind": "partial" }""";
        var response = await client.PostAsync($"/api/v1/articles/{article.Id()}/quotes", Requests.Json(quote));
        await response.ReadAsync(HttpStatusCode.Created);
    }

    private static string Generate(int number)
    {
        var random = new Random(number);
        var parts = Enumerable.Range(0, random.Next(1, 6)).Select(_ => Odd[random.Next(Odd.Length)]).Prepend($"Article {number}");
        var text = string.Join("\n\n", parts);
        return ImportRequests.Line(text, random.Next(3) switch
        {
            0 => new { },
            1 => new
            {
                headline = $"Headline {number} 😀",
                source = "Harbour Post",
                tags = (string[])["sea", "Ünï"],
                publishedAt = "2026-02-04T09:30:00.1234567Z",
            },
            _ => (object)new
            {
                byline = "By Ruth Lind",
                language = "fr",
                url = $"https://hp.example/{number}",
                externalId = $"x-{number}",
                source = "AP",
                copyright = "© AP",
            },
        });
    }

    private static string[] Normalize(string export) => [.. export.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line =>
    {
        var article = JsonNode.Parse(line)!;
        Strip(article);
        return article.ToJsonString();
    })];

    private static void Strip(JsonNode? node)
    {
        if (node is JsonArray list)
        {
            list.ToList().ForEach(Strip);
        }
        else if (node is JsonObject members)
        {
            Array.ForEach(Own, name => members.Remove(name));
            members.Where(member => member.Key != "revisions").ToList().ForEach(member => Strip(member.Value));
            members["revisions"]?.AsArray().Select(revision => revision!["speaker"]).ToList().ForEach(Strip);
        }
    }
}
