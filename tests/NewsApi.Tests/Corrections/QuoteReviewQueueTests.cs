using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Corrections;

public sealed class QuoteReviewQueueTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const string Queue = "/api/v1/quotes?status=ambiguous,none&locked=false&sort=-impact";

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Queue_CandidatesHaveReasons_AndOnePatchGoesOnToTheNext()
    {
        var article = await _client.CreateAsync(
            "\"It is done,\" Ida Holm said. \"It is late,\" Karl Brandt said.\n\n"
        + "\"Nobody had told us of the ferry,\" it said on the wall.\n\n"
            + "\"The pier was shut,\" it said there too.");
        var first = (await _client.GetJsonAsync(Queue)).GetProperty("items");
        Assert.True(first.GetArrayLength() >= 2, article.ToString());

        var candidates = (await _client.GetJsonAsync($"/api/v1/quotes/{first[0].Id()}/candidates")).GetProperty("items");
        var brandt = candidates.EnumerateArray().Single(one => one.Get("name") == "Karl Brandt");
        var accepted = await _client.PatchAsync(
            $"/api/v1/quotes/{first[0].Id()}", Requests.Patch(new { speaker = brandt.GetProperty("speakerId").GetInt64() }));
        var dismissed = await _client.PatchAsync($"/api/v1/quotes/{first[1].Id()}", Requests.Patch(new { status = "none" }));

        Assert.Contains("Said the quote before.", ReasonsOf(brandt));
        Assert.Contains(ReasonsOf(brandt), reason => reason.StartsWith("Is named ", StringComparison.Ordinal));
        Assert.Equal("Karl Brandt", (await accepted.ReadAsync(HttpStatusCode.OK)).GetProperty("speaker").Get("name"));
        await dismissed.ReadAsync(HttpStatusCode.OK);
        var left = (await _client.GetJsonAsync(Queue)).Items("id");
        Assert.DoesNotContain($"{first[0].Id()}", left);
        Assert.DoesNotContain($"{first[1].Id()}", left);
    }

    [Fact]
    public async Task GetCandidates_LastNameWithinAWord_IsNotNamedThere()
    {
        var article = await _client.CreateAsync(
            "\"It is done,\" Mika Itor said. The monitor was on.\n\n\"The gate was shut,\" it said on the wall.");
        var quote = article.GetProperty("quotes")[1];

        var candidates = (await _client.GetJsonAsync($"/api/v1/quotes/{quote.Id()}/candidates")).GetProperty("items");

        var named = article.Get("text")!.IndexOf("Itor", StringComparison.Ordinal) + "Itor".Length;
        Assert.Contains(
            $"Is named {quote.GetProperty("start").GetInt32() - named} characters before the quote.",
            ReasonsOf(candidates.EnumerateArray().Single(one => one.Get("name") == "Mika Itor")));
    }

    [Fact]
    public async Task GetCandidates_UnknownQuote_IsNotFound() => await ProblemAssert.IsAsync(
        await _client.GetAsync("/api/v1/quotes/999999/candidates"), HttpStatusCode.NotFound, "not-found");

    private static string[] ReasonsOf(JsonElement candidate) =>
        [.. candidate.GetProperty("reasons").EnumerateArray().Select(reason => reason.GetString()!)];
}
