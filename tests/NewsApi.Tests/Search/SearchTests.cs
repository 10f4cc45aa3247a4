using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

public sealed class SearchTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private static readonly string[] Frost = ["Frost"];

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Search_RightAfterCreate_FindsArticle()
    {
        var article = await _client.CreateAsync("Heron colony grows\n\nThe herons of Lake Mara doubled. They nest early.");

        var found = await _client.GetJsonAsync("/api/v1/search?q=heron nests");

        Assert.Equal([article.Id().ToString()], found.Items("id"));
        Assert.Equal((1, JsonValueKind.Null), (found.GetProperty("total").GetInt32(), found.GetProperty("nextCursor").ValueKind));
        var hit = found.GetProperty("items")[0];
        Assert.Equal("article", hit.Get("type"));
        Assert.Equal("Heron colony grows", hit.Get("headline"));
        Assert.Equal(["herons", "nest"], Matches(hit));
    }

    [Fact]
    public async Task Search_AfterReplaceAndDelete_FindsWhatIsThere()
    {
        var article = await _client.CreateAsync("Walrus seen\n\nA walrus swam by the pier.");
        var path = $"/api/v1/articles/{article.Id()}";

        await _client.PutAsync(path, Requests.Text("Dolphin seen\n\nIt was a dolphinarium escapee."));
        var old = await _client.GetJsonAsync("/api/v1/search?q=walrus");
        var replaced = await _client.GetJsonAsync("/api/v1/search?q=dolphinarium");
        await _client.DeleteAsync(path);
        var deleted = await _client.GetJsonAsync("/api/v1/search?q=dolphinarium");

        Assert.Empty(old.Items("id"));
        Assert.Single(replaced.Items("id"));
        Assert.Empty(deleted.Items("id"));
    }

    [Fact]
    public async Task Search_NothingFound_SuggestsSimilarWords()
    {
        await _client.CreateAsync("Volcano erupts\n\nThe volcano threw ash over the valley.");

        var found = await _client.GetJsonAsync("/api/v1/search?q=volcanno valley");

        Assert.Equal("volcano valley", found.Get("suggestion"));
    }

    [Fact]
    public async Task Search_NameOfOneForeignArticle_SuggestsTheKnownName()
    {
        await _client.CreateAsync("Sports\n\nA swimmer called Keler won in Oslo.");
        await _client.CreateAsync("Council\n\n\"We will vote on it,\" said Mayor Anna Keller.");
        await _client.CreateAsync("Vote\n\nThe vote was put off, Keller said.");

        var misspelt = await _client.GetJsonAsync("/api/v1/search?q=keler");
        var right = await _client.GetJsonAsync("/api/v1/search?q=keller");

        Assert.Equal((1, "keller"), (misspelt.GetProperty("total").GetInt32(), misspelt.Get("suggestion")));
        Assert.Null(right.Get("suggestion"));
    }

    [Theory]
    [InlineData("Quokka", "Quokka sightings rose in May.", "\"quokka sightings\"")]
    [InlineData("Wombat", "Wombats dig.", "\"wombats dig\"")]
    [InlineData("Numbat: seen", "Numbat: seen again by the pier.", "\"numbat seen again\"")]
    public async Task Search_HeadlineIsBeginningOfTheFirstSentence_FindsTheWholeSentence(string headline, string text, string query)
    {
        await _client.CreateAsync(text, new { headline });

        var found = await _client.GetJsonAsync("/api/v1/search?q=" + Uri.EscapeDataString(query));

        Assert.Equal([headline], found.Items("headline"));
        Assert.Equal(text, found.GetProperty("items")[0].GetProperty("snippet").Get("text"));
    }

    [Fact]
    public async Task Search_UnknownFacet_NamesTheKnownOnes()
    {
        var response = await _client.GetAsync("/api/v1/search?q=a&facets=outlet");

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.BadRequest, "invalid-request");
        Assert.Contains("reportedBy", problem.GetProperty("errors").GetProperty("facets")[0].GetString());
    }

    [Fact]
    public async Task Search_Repeated_IsServedFromTheCacheUntilSomethingIsWritten()
    {
        const string Path = "/api/v1/search?q=takin&facets=source";

        // On a server of its own: speakers of other tests are compared in the background, which writes.
        using var own = new NewsApiHost();
        var client = own.CreateClient();
        await client.CreateAsync("Takin 1\n\nA takin came.");

        var first = await client.GetAsync(Path);
        while ((await first.ReadAsync(HttpStatusCode.OK)).GetProperty("warnings").GetArrayLength() > 0)
        {
            // The search took too long, on a busy machine: what it found so far is not cached.
            first = await client.GetAsync(Path);
        }

        var second = await client.GetAsync(Path);
        await client.CreateAsync("Takin 2\n\nA takin left.");
        var third = await client.GetAsync(Path);

        Assert.Equal((null, false), (first.Headers.Age, second.Headers.Age is null));
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.Equal(2, (await third.ReadAsync(HttpStatusCode.OK)).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Search_Sloppy_WarnsAndFinds()
    {
        await _client.CreateAsync("Glacier melts\n\nThe glacier lost a kilometre.");

        var found = await _client.GetJsonAsync("/api/v1/search?q=" + Uri.EscapeDataString("(glacier \"melts"));

        Assert.Single(found.Items("id"));
        Assert.Equal(2, found.GetProperty("warnings").GetArrayLength());
    }

    [Fact]
    public async Task Search_SloppyAndStrict_TellsPosition()
    {
        var response = await _client.GetAsync("/api/v1/search?strict=true&q=" + Uri.EscapeDataString("glacier (melts"));

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.BadRequest, "invalid-request");
        Assert.Equal(8, problem.GetProperty("position").GetInt32());
        Assert.True(problem.GetProperty("errors").TryGetProperty("q", out _));
    }

    [Theory]
    [InlineData("q", 501)]
    [InlineData("types", 0)]
    [InlineData("facetSize", 0)]
    [InlineData("sort", 0)]
    public async Task Search_Invalid_IsProblem(string parameter, int length)
    {
        var value = length > 0 ? new string('x', length) : "none";

        var response = await _client.GetAsync($"/api/v1/search?{parameter}={value}");

        await ProblemAssert.NamesAsync(response, parameter);
    }

    [Fact]
    public async Task Search_Facets_CountWholeResultAndLinkOn()
    {
        foreach (var (tag, number) in new[] { ("Sport", 1), ("Sport", 2), ("Culture", 3) })
        {
            await _client.CreateAsync($"Festival {number}\n\nThe xylophone festival, part {number}.", new { tags = new[] { tag } });
        }

        var found = await _client.GetJsonAsync("/api/v1/search?q=xylophone&facets=tag,month&tag=sport&pageSize=1");

        Assert.Equal(2, found.GetProperty("total").GetInt32());
        var tags = found.GetProperty("facets").GetProperty("tag").EnumerateArray().ToList();
        Assert.Equal(["Sport 2 True", "Culture 1 False"], tags.Select(Describe));
        var both = await _client.GetJsonAsync(tags[1].Get("link")!);
        Assert.Equal(3, both.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Related_SharedRareWords_ListsOthers()
    {
        var first = await _client.CreateAsync("Kestrel nest\n\nA kestrel bred in the belfry of Marlow.");
        var second = await _client.CreateAsync("Belfry closed\n\nMarlow shut the belfry while the kestrel breeds.");
        await _client.CreateAsync("Tram strike\n\nNo trams ran in Leeds.");

        var related = await _client.GetJsonAsync($"/api/v1/articles/{first.Id()}/related");
        var unknown = await _client.GetAsync("/api/v1/articles/999999/related");

        Assert.Equal([second.Id().ToString()], related.Items("id"));
        await ProblemAssert.IsAsync(unknown, HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Search_Types_FindsQuotesAndSpeakers()
    {
        await _client.CreateAsync("Ferry sold\n\n\"The zeppelin ferry is gone for ever,\" said Jane Winterbottom.");

        var found = await _client.GetJsonAsync("/api/v1/search?q=winterbottom&types=quote,speaker");
        var joined = await _client.GetJsonAsync("/api/v1/search?q=quote:ferry speaker:winterbottom");

        Assert.Equal(["quote", "speaker"], found.Items("type").Order());
        Assert.Single(joined.Items("id"));
    }

    [Theory]
    [InlineData("year", "2026", "2024")]
    [InlineData("month", "2026-02", "2024-02")]
    public async Task Search_FacetOfTime_SelectsAndDeselects(string facet, string newest, string oldest)
    {
        using var own = new NewsApiHost();
        var client = own.CreateClient();
        await client.CreateAsync("Leap day\n\nSomething leapt.", new { publishedAt = "2024-02-29T23:59:59Z" });
        await client.CreateAsync("Other day\n\nSomething else leapt.", new { publishedAt = "2026-02-01T00:00:00Z" });

        var all = await client.GetJsonAsync($"/api/v1/search?q=leapt&facets={facet}");
        var values = all.GetProperty("facets").GetProperty(facet).EnumerateArray().ToList();
        var selected = await client.GetJsonAsync(values[1].Get("link")!);
        var still = selected.GetProperty("facets").GetProperty(facet).EnumerateArray().ToList();
        var deselected = await client.GetJsonAsync(still[1].Get("link")!);

        Assert.Equal([newest, oldest], values.Select(one => one.Get("value")));
        Assert.Equal([$"{newest} 1 False", $"{oldest} 1 True"], still.Select(Describe));
        Assert.Equal(1, selected.GetProperty("total").GetInt32());
        Assert.Equal(2, deselected.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Search_FacetSelectedByAnotherName_IsDeselectedByItsLink()
    {
        await _client.CreateAsync("Lighthouse lit\n\nThe lighthouse of Skerry was lit.", new { source = "AP" });
        await _client.CreateAsync("Lighthouse out\n\nThe lighthouse of Skerry went out.", new { source = "Skerry Post" });

        var selected = await _client.GetJsonAsync("/api/v1/search?q=lighthouse&facets=source&source=AP");
        var values = selected.GetProperty("facets").GetProperty("source").EnumerateArray().ToList();
        var both = await _client.GetJsonAsync(values.Single(value => !value.GetProperty("selected").GetBoolean()).Get("link")!);
        var all = await _client.GetJsonAsync(values.Single(value => value.GetProperty("selected").GetBoolean()).Get("link")!);

        Assert.Equal(1, selected.GetProperty("total").GetInt32());
        Assert.Equal(2, both.GetProperty("total").GetInt32());
        Assert.DoesNotContain("source=", all.GetProperty("links").Get("self"));
    }

    [Fact]
    public async Task Search_QuotesBySourceAndTag_AsksTheirArticle()
    {
        await _client.CreateAsync(
            "Canal frozen\n\n\"The canal froze over in a single night,\" said Olga Brandt.", new { source = "Canal Post", tags = Frost });

        var found = await _client.GetJsonAsync("/api/v1/search?types=quote&q=" + Uri.EscapeDataString("source:\"canal post\" tag:frost"));
        var none = await _client.GetJsonAsync("/api/v1/search?types=quote&q=" + Uri.EscapeDataString("source:canal tag:heat"));

        Assert.Equal(["quote"], found.Items("type"));
        Assert.Empty(none.Items("id"));
    }

    [Fact]
    public async Task Search_AllTypes_RanksSpeakerOfThatNameFirst()
    {
        await _client.CreateAsync("Orchard sold\n\n\"We sold the orchard to the town,\" said Tilda Quist. Quist left.");

        var found = await _client.GetJsonAsync("/api/v1/search?q=quist&types=article,quote,speaker");

        Assert.Equal("speaker", found.Items("type")[0]);
        Assert.Equal(["article", "quote", "speaker"], found.Items("type").Order());
    }

    private static string Describe(JsonElement value) =>
        $"{value.Get("value")} {value.GetProperty("count")} {value.GetProperty("selected")}";

    private static IEnumerable<string> Matches(JsonElement hit)
    {
        var snippet = hit.GetProperty("snippet");
        return snippet.GetProperty("matches").EnumerateArray().Select(match =>
            snippet.Get("text")![match.GetProperty("start").GetInt32()..match.GetProperty("end").GetInt32()]);
    }
}
