using System.Text.Json.Nodes;
using NewsApi.Tests.Imports;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Exports;

/// <summary>What is exported as NDJSON can be imported, and is the same.</summary>
public sealed class RoundTripTests
{
    private const int Count = 1000;

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
            members.ToList().ForEach(member => Strip(member.Value));
        }
    }
}
