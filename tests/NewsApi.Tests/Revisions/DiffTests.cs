using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Revisions;

public sealed class DiffTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const string Quay = "\"We mend the quay before the winter comes,\" Ida Holm said.";
    private const string Toll = "\"Nobody pays a toll on this side,\" Karl Brandt said.";

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Diff_Paragraphs_NamesThoseThatDifferInTextOrder()
    {
        var diff = await CompareAsync(
            "Quay plans\n\nThe quay is old.\n\nIt was built by hand.\n\nIt cracks each year in March.\n\nThe end.",
            "Quay plans\n\nA storm came.\n\nThe quay   is old.\n\nIt cracks each year in May.\n\nThe end.");

        Assert.Equal(
            [("added", null, "A storm came."), ("removed", "It was built by hand.", null),
             ("changed", "It cracks each year in March.", "It cracks each year in May.")],
            diff.GetProperty("paragraphs").EnumerateArray().Select(one => (one.Get("change"), TextOf(one, "from"), TextOf(one, "to"))));
        Assert.Equal(
            (1, 2), (diff.GetProperty("from").GetProperty("number").GetInt32(), diff.GetProperty("to").GetProperty("number").GetInt32()));
        Assert.Equal(0, diff.GetProperty("members").GetArrayLength());
    }

    [Theory]
    [InlineData("added", Quay, Quay + "\n\n" + Toll)]
    [InlineData("removed", Quay + "\n\n" + Toll, Quay)]
    [InlineData("changed", Quay, "\"We mend the quay before the summer comes,\" Ida Holm said.")]
    [InlineData("reattributed", Quay, "\"We mend the quay before the winter comes,\" Vera Lindt said.")]
    public async Task Diff_Quotes_TellsWhatBecameOfThem(string kind, string from, string to)
    {
        var diff = await CompareAsync($"Quotes {kind}\n\n{from}", $"Quotes {kind}\n\n{to}");

        var quotes = diff.GetProperty("quotes");
        Assert.All(quotes.EnumerateObject(), list => Assert.Equal(list.Name == kind ? 1 : 0, list.Value.GetArrayLength()));
    }

    [Fact]
    public async Task Diff_QuoteRemovedAndPutBack_IsTheSame()
    {
        var path = await CreateAsync($"Put back\n\n{Quay}", "Put back\n\nNobody spoke.", $"Put back\n\n{Quay}");

        var diff = await _client.GetJsonAsync(path + "/diff?from=1&to=3");

        Assert.All(diff.GetProperty("quotes").EnumerateObject(), list => Assert.Equal(0, list.Value.GetArrayLength()));
        Assert.Equal(0, diff.GetProperty("paragraphs").GetArrayLength());
    }

    [Fact]
    public async Task Diff_Metadata_NamesTheMembers()
    {
        var article = await _client.CreateAsync(
            "A text with tags.", new { headline = "Old", tags = (string[])["sea"], publishedAt = "2026-02-01" });
        var path = $"/api/v1/articles/{article.Id()}";
        await _client.PutAsync(path + "?headline=New&tags=sea,land", Requests.Text("A text with tags."));

        var members = (await _client.GetJsonAsync(path + "/diff")).GetProperty("members");

        Assert.Equal(
            [("headline", "Old", "New"), ("publishedAt", "2026-02-01T00:00:00Z", null), ("tags", "sea", "sea, land")],
            members.EnumerateArray().Select(member => (member.Get("name"), member.Get("from"), member.Get("to"))));
    }

    [Fact]
    public async Task Diff_LongTextsThatShareNothing_IsServed()
    {
        string TextOf(string word) =>
            string.Join("\n\n", Enumerable.Range(1, 4000).Select(number => $"{word} {number}{word} {number * 7}."));

        var diff = await CompareAsync(TextOf("Pear"), TextOf("Fig"));

        Assert.Equal(8000, diff.GetProperty("paragraphs").GetArrayLength());
    }

    [Theory]
    [InlineData("?from=7", HttpStatusCode.NotFound)]
    [InlineData("?to=7", HttpStatusCode.NotFound)]
    [InlineData("?from=2&to=1", HttpStatusCode.OK)]
    [InlineData("?from=0", HttpStatusCode.BadRequest)]
    [InlineData("?from=a", HttpStatusCode.BadRequest)]
    public async Task Diff_Revisions_MustExist(string query, HttpStatusCode expected)
    {
        var path = await CreateAsync($"Existing {query}\n\nOne.", $"Existing {query}\n\nTwo.");

        Assert.Equal(expected, (await _client.GetAsync(path + "/diff" + query)).StatusCode);
    }

    [Fact]
    public async Task Diff_RevisionIsMissing_IsNamed()
    {
        var path = await CreateAsync("One revision only.");

        var problem = await ProblemAssert.IsAsync(await _client.GetAsync(path + "/diff?to=99"), HttpStatusCode.NotFound, "not-found");

        Assert.Contains("revision 99", problem.Get("detail"));
    }

    private async Task<JsonElement> CompareAsync(string from, string to) =>
        await _client.GetJsonAsync(await CreateAsync(from, to) + "/diff?from=1&to=2");

    private async Task<string> CreateAsync(string text, params string[] texts)
    {
        var path = $"/api/v1/articles/{(await _client.CreateAsync(text)).Id()}";
        foreach (var next in texts)
        {
            await (await _client.PutAsync(path, Requests.Text(next))).ReadAsync(HttpStatusCode.OK);
        }

        return path;
    }

    private static string? TextOf(JsonElement change, string side) =>
        change.GetProperty(side) is { ValueKind: JsonValueKind.Object } paragraph ? paragraph.Get("text") : null;
}
