using System.Net;
using System.Text;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Corrections;

public sealed class CorrectedQuoteTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private const string Coach = "\"We trained all winter,\" Paul Stein said.";
    private const string Pupil = "\"I was never tired,\" Lina Moor said.";

    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Patch_Speaker_IsShownEverywhereAndLocked()
    {
        var article = await CreateAsync("the speaker", Coach, Pupil);
        var quote = article.GetProperty("quotes")[0];

        var corrected = await PatchAsync(
            quote.Id(), new { speaker = "Lina Moor", correction = new { type = "correction", note = "The pupil said it." } });

        Assert.Equal(("Lina Moor", true, 2), (NameOf(corrected), corrected.GetProperty("locked").GetBoolean(), Version(corrected)));
        Assert.Equal("explicit", corrected.GetProperty("attribution").Get("status"));
        Assert.Equal("corrected", corrected.GetProperty("attribution").Get("rule"));
        Assert.Equal(corrected.ToString(), (await _client.GetJsonAsync($"/api/v1/quotes/{quote.Id()}")).ToString());
        var after = await _client.GetJsonAsync($"/api/v1/articles/{article.Id()}");
        Assert.Equal(["Lina Moor", "Lina Moor"], after.GetProperty("quotes").EnumerateArray().Select(NameOf));
        Assert.Equal(2, Version(after));
        Assert.Equal([$"{quote.Id()}"], (await _client.GetJsonAsync($"/api/v1/quotes?locked=true&articleId={article.Id()}")).Items("id"));
        var found = await _client.GetJsonAsync($"/api/v1/quotes?q=speaker:moor&articleId={article.Id()}");
        Assert.Equal(2, found.GetProperty("total").GetInt32());
    }

    [Theory]
    [InlineData("""{ "speaker": null }""", null, "none")]
    [InlineData("""{ "status": "denied" }""", null, "denied")]
    [InlineData("""{ "status": "ambiguous" }""", null, "ambiguous")]
    [InlineData("""{ "speaker": { "name": "Nora Feld" } }""", "Nora Feld", "explicit")]
    [InlineData("""{ "speaker": "Nora Feld", "status": "pronoun" }""", "Nora Feld", "pronoun")]
    [InlineData("""{ "kind": "partial" }""", "Paul Stein", "explicit")]
    [InlineData("""{ }""", "Paul Stein", "explicit")]
    public async Task Patch_Attribution_IsAsGiven(string patch, string? speaker, string status)
    {
        var quote = (await CreateAsync($"attribution {patch.GetHashCode(StringComparison.Ordinal)}", Coach)).GetProperty("quotes")[0];

        var corrected = await PatchAsync(quote.Id(), patch);

        Assert.Equal((speaker, status), (NameOf(corrected), corrected.GetProperty("attribution").Get("status")));
        Assert.True(corrected.GetProperty("locked").GetBoolean());
        var candidates = corrected.GetProperty("attribution").GetProperty("candidates").EnumerateArray().Select(name => name.GetString());
        Assert.Equal(status is "denied" or "ambiguous" ? ["Paul Stein"] : [], candidates);
    }

    [Fact]
    public async Task Patch_OutletAndSpeakerById_AreThose()
    {
        var article = await CreateAsync("the outlet", Coach, Pupil);
        var (quote, other) = (article.GetProperty("quotes")[0].Id(), article.GetProperty("quotes")[1].GetProperty("speaker").Id());

        var corrected = await PatchAsync(quote, new { speaker = other, reportedBy = "AP" });
        var cleared = await PatchAsync(quote, new { reportedBy = (string?)null });

        Assert.Equal((other, "Associated Press"), (corrected.GetProperty("speaker").Id(), corrected.GetProperty("reportedBy").Get("name")));
        Assert.Equal(JsonValueKind.Null, cleared.GetProperty("reportedBy").ValueKind);
    }

    [Theory]
    [InlineData("""{ "speaker": 999999 }""", "speaker")]
    [InlineData("""{ "speaker": "" }""", "speaker")]
    [InlineData("""{ "speaker": [1] }""", "speaker")]
    [InlineData("""{ "speaker": "Nora Feld", "status": "none" }""", "status")]
    [InlineData("""{ "speaker": null, "status": "explicit" }""", "status")]
    [InlineData("""{ "status": null }""", "status")]
    [InlineData("""{ "kind": "song" }""", "kind")]
    [InlineData("""{ "correction": { "note": "why" } }""", "correction")]
    [InlineData("""{ "text": "other" }""", "text")]
    public async Task Patch_Invalid_IsNamedAndChangesNothing(string patch, string member)
    {
        var quote = (await CreateAsync($"invalid {patch.GetHashCode(StringComparison.Ordinal)}", Coach)).GetProperty("quotes")[0];

        var response = await _client.PatchAsync($"/api/v1/quotes/{quote.Id()}", Body(patch));

        await ProblemAssert.NamesAsync(response, member);
        Assert.Equal(quote.ToString(), (await _client.GetJsonAsync($"/api/v1/quotes/{quote.Id()}")).ToString());
    }

    [Fact]
    public async Task Patch_TwoEditors_OneIsRefused()
    {
        var id = (await CreateAsync("two editors", Coach)).GetProperty("quotes")[0].Id();
        var tag = (await _client.GetAsync($"/api/v1/quotes/{id}")).Headers.ETag!.ToString();

        var responses = await Task.WhenAll(((string[])["Anna Eins", "Berta Zwei"]).Select(name =>
        {
            var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/quotes/{id}")
            {
                Content = Requests.Patch(new { speaker = name }),
            };
            request.Headers.TryAddWithoutValidation("If-Match", tag);
            return _client.SendAsync(request);
        }));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.PreconditionFailed], responses.Select(response => response.StatusCode).Order());
    }

    [Fact]
    public async Task Revisions_OfCorrections_TellWhatWasAndWhy()
    {
        var article = await CreateAsync("revisions", Coach);
        var id = article.GetProperty("quotes")[0].Id();
        await PatchAsync(id, new { speaker = "Lina Moor", correction = new { type = "clarification", note = "She said so." } });
        await PatchAsync(id, new { kind = "indirect" });

        var list = (await _client.GetJsonAsync($"/api/v1/quotes/{id}/revisions")).GetProperty("items");

        Assert.Equal(["3 indirect Lina Moor", "2 direct Lina Moor", "1 direct Paul Stein"], list.EnumerateArray()
            .Select(one => $"{one.GetProperty("number")} {one.Get("kind")} {one.GetProperty("speaker").Get("name")}"));
        Assert.Equal("clarification", list[1].GetProperty("correction").Get("type"));
        Assert.Equal("She said so.", list[1].GetProperty("correction").Get("note"));
        Assert.Equal(JsonValueKind.Null, list[2].GetProperty("correction").ValueKind);
        var revisions = await _client.GetJsonAsync($"/api/v1/articles/{article.Id()}/revisions");
        Assert.Equal("""["quotes"]""", revisions.GetProperty("items")[0].GetProperty("changed").GetRawText());
        var past = await _client.GetJsonAsync($"/api/v1/articles/{article.Id()}/revisions/1");
        Assert.Equal("Paul Stein", NameOf(past.GetProperty("quotes")[0]));
    }

    [Fact]
    public async Task Put_EditedText_KeepsCorrectionsWhereTheirWordsRemain()
    {
        var article = await CreateAsync("edits", Coach, Pupil, "The trainer called it a hard year.");
        var text = article.Get("text")!;
        var (first, second) = (article.GetProperty("quotes")[0].Id(), article.GetProperty("quotes")[1].Id());
        await PatchAsync(first, new { speaker = "Lina Moor" });
        await _client.PatchAsync($"/api/v1/quotes/{second}", Requests.Patch(new { isQuote = false }));
        var added = await AddAsync(article.Id(), text.IndexOf("a hard year", StringComparison.Ordinal), "a hard year".Length, "Paul Stein");

        var edited = $"{text.Replace("\n\n\"We", "\n\nIt snowed.\n\n\"We")}\n\nIt was spring.";
        var put = await _client.PutAsync($"/api/v1/articles/{article.Id()}", Requests.Text(edited));
        var quotes = (await put.ReadAsync(HttpStatusCode.OK)).GetProperty("quotes").EnumerateArray().ToList();

        Assert.Equal([first, added.Id()], quotes.Select(quote => quote.Id()));
        Assert.Equal(["Lina Moor", "Paul Stein"], quotes.Select(NameOf));
        Assert.Equal(["We trained all winter,", "a hard year"], quotes.Select(quote => quote.Get("text")));
        Assert.Equal([1, 2], quotes.Select(quote => quote.GetProperty("position").GetInt32()));
    }

    [Fact]
    public async Task Patch_NoQuote_RemovesItUntilItIsAddedAgain()
    {
        var article = await CreateAsync("no quote", Coach, Pupil);
        var quote = article.GetProperty("quotes")[0];
        var path = $"/api/v1/articles/{article.Id()}";

        var response = await _client.PatchAsync($"/api/v1/quotes/{quote.Id()}", Requests.Patch(new { isQuote = false }));

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        var gone = await ProblemAssert.IsAsync(await _client.GetAsync($"/api/v1/quotes/{quote.Id()}"), HttpStatusCode.Gone, "deleted");
        Assert.Equal($"/api/v1/quotes/{quote.Id()}/revisions", gone.Get("revisions"));
        var after = await _client.GetJsonAsync(path);
        Assert.Equal([1], after.GetProperty("quotes").EnumerateArray().Select(one => one.GetProperty("position").GetInt32()));
        var sections = after.GetProperty("sections").EnumerateArray();
        Assert.Equal(1, sections.Sum(section => section.GetProperty("quoteCount").GetInt32()));
        Assert.Equal(["False", "True"], (await _client.GetJsonAsync($"/api/v1/quotes/{quote.Id()}/revisions")).Items("isQuote"));
        var again = await AddAsync(article.Id(), quote.GetProperty("start").GetInt32(), quote.Get("text")!.Length, "Paul Stein");
        var put = await _client.PutAsync(path, Requests.Text(article.Get("text") + "\n\nIt rained."));
        var quotes = (await put.ReadAsync(HttpStatusCode.OK)).GetProperty("quotes").EnumerateArray();
        Assert.Contains(again.Id(), quotes.Select(one => one.Id()));
    }

    [Fact]
    public async Task Patch_IsQuoteOfADismissedQuote_BringsItBack()
    {
        var article = await CreateAsync("back again", "\"We trained,\" Paul Stein said, \"all winter.\"", Pupil);
        var (quote, path) = (article.GetProperty("quotes")[0], $"/api/v1/quotes/{article.GetProperty("quotes")[0].Id()}");
        await PatchAsync(quote.Id(), new { speaker = "Lina Moor", reportedBy = "AP" });
        await _client.PatchAsync(path, Requests.Patch(new { isQuote = false }));
        await _client.PutAsync($"/api/v1/articles/{article.Id()}", Requests.Text("It rained. " + article.Get("text")));
        var gone = await ProblemAssert.IsAsync(await _client.GetAsync(path), HttpStatusCode.Gone, "deleted");

        var back = await PatchAsync(quote.Id(), new { isQuote = true, correction = new { type = "correction", note = "It is one." } });

        Assert.Contains("\"isQuote\": true brings it back", gone.Get("detail"));
        Assert.Equal((quote.Id(), quote.Get("text"), "Lina Moor"), (back.Id(), back.Get("text"), NameOf(back)));
        Assert.Equal((4, "Associated Press"), (Version(back), back.GetProperty("reportedBy").Get("name")));
        Assert.Equal(back.ToString(), (await _client.GetJsonAsync(path)).ToString());
        var quotes = (await _client.GetJsonAsync($"/api/v1/articles/{article.Id()}")).GetProperty("quotes").EnumerateArray().ToList();
        Assert.Equal([1, 2], quotes.Select(one => one.GetProperty("position").GetInt32()));
        Assert.Equal(
            ["True", "False", "True", "True"], (await _client.GetJsonAsync($"{path}/revisions")).Items("isQuote"));
        Assert.Equal(2, (await _client.GetJsonAsync($"/api/v1/quotes?q=speaker:moor&articleId={article.Id()}"))
            .GetProperty("total").GetInt32());
        var unknown = await _client.PatchAsync("/api/v1/quotes/999999", Requests.Patch(new { isQuote = true }));
        await ProblemAssert.IsAsync(unknown, HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Patch_IsQuoteWhenItsWordsAreGone_IsNamed()
    {
        var article = await CreateAsync("gone words", Coach, Pupil);
        var id = article.GetProperty("quotes")[0].Id();
        await _client.PatchAsync($"/api/v1/quotes/{id}", Requests.Patch(new { isQuote = false }));
        await _client.PutAsync($"/api/v1/articles/{article.Id()}", Requests.Text($"Other words remain\n\n{Pupil}"));

        var response = await _client.PatchAsync($"/api/v1/quotes/{id}", Requests.Patch(new { isQuote = true }));

        await ProblemAssert.NamesAsync(response, "isQuote");
    }

    [Fact]
    public async Task Restore_RevisionThatDiffersOnlyInCorrections_IsRefusedWithTheWay()
    {
        var article = await CreateAsync("restored", Coach, Pupil);
        var (path, quote) = ($"/api/v1/articles/{article.Id()}", article.GetProperty("quotes")[0]);
        await PatchAsync(quote.Id(), new { speaker = "Lina Moor" });

        var response = await _client.PostAsync($"{path}/revisions/1/restore", null);
        var same = await _client.PostAsync($"{path}/revisions/2/restore", null);

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.Conflict, "corrections-kept");
        Assert.Equal($"{path}/diff?from=1", problem.Get("diff"));
        Assert.Equal(HttpStatusCode.OK, same.StatusCode);
        var diff = await _client.GetJsonAsync(problem.Get("diff")!);
        Assert.Single(diff.GetProperty("quotes").GetProperty("reattributed").EnumerateArray());
    }

    [Theory]
    [InlineData("""{ "spans": [] }""", "spans")]
    [InlineData("""{ "spans": [{ "start": 5, "end": 5 }] }""", "spans")]
    [InlineData("""{ "spans": [{ "start": 0, "end": 99999 }] }""", "spans")]
    [InlineData("""{ "spans": [{ "start": 20, "end": 40 }] }""", "spans")]
    [InlineData("""{ "spans": [{ "start": 9, "end": 12 }, { "start": 3, "end": 6 }] }""", "spans")]
    public async Task Post_QuoteThatCannotBe_IsNamed(string body, string member)
    {
        var article = await CreateAsync($"spans {body.GetHashCode(StringComparison.Ordinal)}", Coach);

        await ProblemAssert.NamesAsync(await _client.PostJsonAsync(body, $"/api/v1/articles/{article.Id()}/quotes"), member);
    }

    [Fact]
    public async Task Post_Split_GivesQuotesToANewSpeaker()
    {
        var first = await CreateAsync("split one", "\"The court is open,\" Rita Sand said.");
        var second = await CreateAsync("split two", "\"The choir sings,\" Rita Sand said.");
        var (speaker, quote) = (first.GetProperty("quotes")[0].GetProperty("speaker").Id(), second.GetProperty("quotes")[0].Id());
        var path = $"/api/v1/speakers/{speaker}/split";

        var split = await _client.PostJsonAsync($$"""{ "quotes": [{{quote}}], "name": "Rita Sand (singer)" }""", path);
        var created = await split.ReadAsync(HttpStatusCode.Created);

        Assert.Equal($"/api/v1/speakers/{created.Id()}", split.Headers.Location?.OriginalString);
        Assert.Equal((1, "Rita Sand (singer)"), (created.GetProperty("quoteCount").GetInt32(), created.Get("name")));
        Assert.Equal(["Rita Sand (singer)"], [NameOf((await _client.GetJsonAsync($"/api/v1/quotes/{quote}")))!]);
        Assert.Equal(1, (await _client.GetJsonAsync($"/api/v1/speakers/{speaker}")).GetProperty("quoteCount").GetInt32());
        var other = first.GetProperty("quotes")[0].Id();
        var taken = await _client.PostJsonAsync($$"""{ "quotes": [{{other}}], "name": "Rita Sand (singer)" }""", path);
        await ProblemAssert.IsAsync(taken, HttpStatusCode.Conflict, "name-taken");
        await ProblemAssert.NamesAsync(await _client.PostJsonAsync($$"""{ "quotes": [{{quote}}], "name": "Rita" }""", path), "quotes");
    }

    private Task<JsonElement> CreateAsync(string headline, params string[] paragraphs) =>
        _client.CreateAsync(string.Join("\n\n", paragraphs.Prepend($"The day of {headline}")));

    private async Task<JsonElement> AddAsync(long article, int start, int length, string speaker) =>
        await (await _client.PostJsonAsync(
            JsonSerializer.Serialize(new { spans = new[] { new { start, end = start + length } }, speaker }),
            $"/api/v1/articles/{article}/quotes"))
        .ReadAsync(HttpStatusCode.Created);

    private Task<JsonElement> PatchAsync(long id, object members) => PatchAsync(id, JsonSerializer.Serialize(members));

    private async Task<JsonElement> PatchAsync(long id, string patch) =>
        await (await _client.PatchAsync($"/api/v1/quotes/{id}", Body(patch))).ReadAsync(HttpStatusCode.OK);

    private static ByteArrayContent Body(string patch) => Requests.Bytes(Encoding.UTF8.GetBytes(patch), "application/merge-patch+json");

    private static int Version(JsonElement resource) => resource.GetProperty("version").GetInt32();

    private static string? NameOf(JsonElement quote) =>
        quote.GetProperty("speaker") is { ValueKind: JsonValueKind.Object } speaker ? speaker.Get("name") : null;
}
