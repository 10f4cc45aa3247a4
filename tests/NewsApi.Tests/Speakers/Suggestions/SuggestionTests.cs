using System.Net;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Speakers.Suggestions;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Speakers.Suggestions;

public sealed class SuggestionTests : IDisposable
{
    private const string Path = "/api/v1/speakers/suggestions";

    private readonly NewsApiHost _host = new();
    private readonly HttpClient _client;

    public SuggestionTests() => _client = _host.CreateClient(new() { AllowAutoRedirect = false });

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task List_NamesThatDifferInAnInitial_AreSuggestedWithEvidence()
    {
        var (one, other) = (await QuoteAsync("Anna Keller", 2), await QuoteAsync("Anna M. Keller", 1));

        var suggestion = await WaitForAsync("open");

        Assert.Equal((one, other), (suggestion.GetProperty("speaker").Id(), suggestion.GetProperty("other").Id()));
        Assert.Equal(("middle-initial", 0.85), (suggestion.Get("rule"), suggestion.GetProperty("score").GetDouble()));
        Assert.Contains("initials", suggestion.GetProperty("evidence")[0].GetString());
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync($"/api/v1/speakers/{other}")).StatusCode);
    }

    [Fact]
    public async Task Accept_MergesTheSpeakers()
    {
        var (one, other) = (await QuoteAsync("Anna Keller", 2), await QuoteAsync("Anna M. Keller", 1));
        var suggestion = await WaitForAsync("open");

        var response = await DecideAsync(suggestion.Id(), "accept");

        var accepted = await response.ReadAsync(HttpStatusCode.Accepted);
        Assert.StartsWith("/api/v1/jobs/", response.Headers.Location!.OriginalString);
        Assert.Equal("accepted", accepted.Get("status"));
        var redirect = await _client.GetAsync($"/api/v1/speakers/{other}");
        Assert.Equal(HttpStatusCode.PermanentRedirect, redirect.StatusCode);
        Assert.Equal($"/api/v1/speakers/{one}", redirect.Headers.Location!.OriginalString);
        Assert.Equal(0, (await _client.GetJsonAsync(Path)).GetProperty("total").GetInt32());
        Assert.Equal(HttpStatusCode.OK, (await DecideAsync(suggestion.Id(), "accept")).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await DecideAsync(suggestion.Id(), "dismiss")).StatusCode);
    }

    [Fact]
    public async Task Dismiss_ThePairIsNotSuggestedAgain()
    {
        await QuoteAsync("Anna Keller", 1);
        var other = await QuoteAsync("Anna M. Keller", 1);
        var suggestion = await WaitForAsync("open");

        var dismissed = await (await DecideAsync(suggestion.Id(), "dismiss")).ReadAsync(HttpStatusCode.OK);
        string[] aliases = ["Anna Maria Keller"];
        var renamed = await _client.PatchAsync($"/api/v1/speakers/{other}", Requests.Patch(new { aliases }));
        await renamed.ReadAsync(HttpStatusCode.OK);
        await QuoteAsync("Karla Brand", 1);
        await QuoteAsync("Karla B. Brand", 1);

        Assert.Equal("dismissed", dismissed.Get("status"));
        Assert.Contains("Brand", (await WaitForAsync("open")).GetProperty("speaker").Get("name"));
        Assert.Equal(1, (await _client.GetJsonAsync(Path)).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task SameNameWithATitle_IsMergedAtOnce_AndStaysApartOnceTakenApart()
    {
        var (one, other) = (await QuoteAsync("Anna Keller", 2), await QuoteAsync("Dr. Anna Keller", 1));
        var suggestion = await WaitForAsync("automatic");

        var restored = await _client.PostAsync($"/api/v1/speakers/{one}/revisions/1/restore", null);
        await restored.ReadAsync(HttpStatusCode.Accepted);
        await QuoteAsync("Karla Brand", 1);
        await QuoteAsync("Karla B. Brand", 1);
        await WaitForAsync("open");

        Assert.Equal("same-name", suggestion.Get("rule"));
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync($"/api/v1/speakers/{other}")).StatusCode);
    }

    [Theory]
    [InlineData("Ada Okafor Jr.", "suffix")]
    [InlineData("Harbour Master Ada Okafor", "words-before")]
    public async Task NamesWithASuffixOrARole_AreSuggestedAndNotMerged(string name, string rule)
    {
        var (one, other) = (await QuoteAsync("Ada Okafor", 2), await QuoteAsync(name, 1));

        var suggestion = await WaitForAsync("open");

        Assert.Equal((rule, 0.5), (suggestion.Get("rule"), suggestion.GetProperty("score").GetDouble()));
        Assert.Equal((one, other), (suggestion.GetProperty("speaker").Id(), suggestion.GetProperty("other").Id()));
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync($"/api/v1/speakers/{other}")).StatusCode);
    }

    [Fact]
    public async Task Add_PairThatAnotherServerAdded_IsLeftOut()
    {
        await QuoteAsync("Anna Keller", 1);
        await QuoteAsync("Anna M. Keller", 1);
        await WaitForAsync("open");

        var added = await _host.Services.GetRequiredService<WriteQueue>().WriteAsync(
            async (database, token) =>
            {
                var people = await ComparedSpeaker.ReadAsync(database.Speakers.Where(speaker => speaker.Name.EndsWith("Keller")), token);
                var matches = SpeakerComparison.Find(people[0], [people[1]]).ToList();
                Assert.Single(matches);
                return await database.AddAsync(matches, DateTime.UnixEpoch, token);
            },
            CancellationToken.None);

        Assert.Empty(added);
        Assert.Equal(1, (await _client.GetJsonAsync(Path)).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Split_TheNewSpeaker_IsNotMergedAgain()
    {
        var one = await QuoteAsync("Anna Keller", 2);
        var quote = (await _client.GetJsonAsync($"/api/v1/speakers/{one}/quotes")).GetProperty("items")[0].Id();

        var split = await _client.PostJsonAsync(
            $$"""{ "quotes": [{{quote}}], "name": "Prof. Anna Keller" }""", $"/api/v1/speakers/{one}/split");
        var other = (await split.ReadAsync(HttpStatusCode.Created)).Id();
        await QuoteAsync("Karla Brand", 1);
        await QuoteAsync("Karla B. Brand", 1);
        await WaitForAsync("open");

        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync($"/api/v1/speakers/{other}")).StatusCode);
    }

    [Fact]
    public async Task Decide_StaleOrWrong_IsAProblem()
    {
        await QuoteAsync("Anna Keller", 1);
        await QuoteAsync("Anna M. Keller", 1);
        var id = (await WaitForAsync("open")).Id();
        using var stale = new HttpRequestMessage(HttpMethod.Post, $"{Path}/{id}");
        stale.Content = Requests.Json("""{ "decision": "dismiss" }""");
        stale.Headers.TryAddWithoutValidation("If-Match", "\"0\"");

        await ProblemAssert.IsAsync(await _client.SendAsync(stale), HttpStatusCode.PreconditionFailed, "precondition-failed");
        await ProblemAssert.IsAsync(await DecideAsync(999_999, "accept"), HttpStatusCode.NotFound, "not-found");
        await ProblemAssert.IsAsync(await _client.GetAsync($"{Path}/999999"), HttpStatusCode.NotFound, "not-found");
        Assert.Equal(HttpStatusCode.BadRequest, (await DecideAsync(id, "perhaps")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.PostJsonAsync("{}", $"{Path}/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, (await _client.GetAsync($"{Path}?status=wrong")).StatusCode);
        var single = await _client.GetAsync($"{Path}/{id}");
        Assert.NotNull(single.Headers.ETag);
    }

    private Task<HttpResponseMessage> DecideAsync(long id, string decision) =>
        _client.PostJsonAsync($$"""{ "decision": "{{decision}}" }""", $"{Path}/{id}");

    // Stores so many quotes of a speaker, each in an article of its own.
    private async Task<long> QuoteAsync(string speaker, int count)
    {
        long id = 0;
        for (var number = 0; number < count; number++)
        {
            var article = await _client.CreateAsync($"\"We counted {number} boats near {speaker},\" Ida Holm said.");
            var quote = article.GetProperty("quotes")[0].Id();
            var corrected = await _client.PatchAsync($"/api/v1/quotes/{quote}", Requests.Patch(new { speaker }));
            id = (await corrected.ReadAsync(HttpStatusCode.OK)).GetProperty("speaker").Id();
        }

        return id;
    }

    private Task<JsonElement> WaitForAsync(string status) => WaitForAsync(_client, status);

    // Speakers are compared in the background.
    internal static async Task<JsonElement> WaitForAsync(HttpClient client, string status, int count = 1)
    {
        JsonElement items = default;
        await Waiting.UntilAsync(
            async () => (items = (await client.GetJsonAsync($"{Path}?status={status}")).GetProperty("items")).GetArrayLength() >= count,
            $"{count} suggestions are {status}");
        return items[0];
    }
}
