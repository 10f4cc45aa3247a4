using System.Net;
using System.Text;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class PatchArticleTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Patch_Metadata_KeepsTextAndQuotes()
    {
        var before = await _client.CreateAsync(
            "The pier, patched\n\n\"It is open,\" Ida Holm said.",
            new { source = "AP", tags = (string[])["sea"], publishedAt = "2026-01-10", byline = "By Ruth Lind" });

        var response = await PatchAsync(before, """{ "headline": "Pier open", "byline": null, "publishedAt": "2026-02-10T08:00:00Z" }""");

        var after = await response.ReadAsync(HttpStatusCode.OK);
        Assert.Equal($"\"{before.Id()}-2\"", response.Headers.ETag!.Tag);
        Assert.Equal(("Pier open", null, "AP"), (after.Get("headline"), after.Get("byline"), after.Get("source")));
        Assert.Equal(before.Get("text"), after.Get("text"));
        Assert.Equal("sea", after.GetProperty("tags")[0].GetString());
        Assert.Equal(before.GetProperty("quotes").ToString(), after.GetProperty("quotes").ToString());
        Assert.Equal(before.GetProperty("sections").ToString(), after.GetProperty("sections").ToString());
        Assert.Equal(after.ToString(), (await _client.GetJsonAsync($"/api/v1/articles/{before.Id()}")).ToString());
        Assert.Single((await _client.GetJsonAsync("/api/v1/quotes?from=2026-02-10&to=2026-02-10&q=open")).Items("id"));
    }

    [Fact]
    public async Task Patch_Text_IsParsedAndKeepsWhatWasGiven()
    {
        var before = await _client.CreateAsync("The old text, patched.", new { headline = "Given", source = "AP" });

        var after = await (await PatchAsync(before, """{ "text": "\"It is new,\" Ida Holm said." }""")).ReadAsync(HttpStatusCode.OK);

        Assert.Equal(("Given", "AP"), (after.Get("headline"), after.Get("source")));
        Assert.Equal("It is new,", after.GetProperty("quotes")[0].Get("text"));
    }

    [Fact]
    public async Task Patch_MetadataOfATextStoredTwice_IsNoNewDuplicate()
    {
        await _client.CreateAsync("Two papers printed this, patched.");
        var second = await (await _client.PostTextAsync("Two papers printed this, patched.", "?onDuplicate=create"))
            .ReadAsync(HttpStatusCode.Created);

        var after = await (await PatchAsync(second, """{ "byline": "Ruth Lind" }""")).ReadAsync(HttpStatusCode.OK);

        Assert.Equal("Ruth Lind", after.Get("byline"));
    }

    [Fact]
    public async Task Patch_HeadlineNull_IsFoundInTheTextAgain()
    {
        var before = await _client.CreateAsync("Prices rise\n\nThey rose in May, and nobody knew why.", new { headline = "Given" });

        var after = await (await PatchAsync(before, """{ "headline": null }""")).ReadAsync(HttpStatusCode.OK);

        Assert.Equal("Prices rise", after.Get("headline"));
    }

    [Theory]
    [InlineData("""{ "text": null }""", "text")]
    [InlineData("""{ "colour": "red" }""", "colour")]
    [InlineData("""{ "headline": 1 }""", "headline")]
    [InlineData("""{ "url": "no address" }""", "url")]
    [InlineData("""{ "tags": [""] }""", "tags[0]")]
    [InlineData("""{ "headline": "a", "headline": "b" }""", "headline")]
    [InlineData("[]", "body")]
    [InlineData("null", "body")]
    [InlineData("{", "body")]
    [InlineData("", "body")]
    public async Task Patch_Invalid_NamesTheMember(string patch, string member)
    {
        var article = await _client.CreateAsync($"An article for the patch {patch}.");

        await ProblemAssert.NamesAsync(await PatchAsync(article, patch), member);
    }

    [Fact]
    public async Task Patch_EmptyTextOrOtherMediaType_IsRefused()
    {
        var article = await _client.CreateAsync("An article that keeps its text.");

        await ProblemAssert.IsAsync(
            await PatchAsync(article, """{ "text": " " }"""), HttpStatusCode.UnprocessableEntity, "no-article");
        var response = await _client.PatchAsync($"/api/v1/articles/{article.Id()}", Requests.Json("{}"));
        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        Assert.Contains("application/merge-patch+json", problem.Get("detail"));
        Assert.Equal("application/merge-patch+json", response.Headers.GetValues("Accept-Patch").Single());
    }

    [Fact]
    public async Task Patch_ManyAtOnce_LoseNothing()
    {
        var article = await _client.CreateAsync("An article that many patch at once.");
        string[] members = ["headline", "byline", "dateline", "source", "externalId"];

        var responses = await Task.WhenAll(members.Select(member => PatchAsync(article, $$"""{ "{{member}}": "New {{member}}" }""")));

        Assert.All(responses, response => Assert.Equal(HttpStatusCode.OK, response.StatusCode));
        var after = await _client.GetJsonAsync($"/api/v1/articles/{article.Id()}");
        Assert.All(members, member => Assert.Equal("New " + member, after.Get(member)));
        Assert.Equal(6, after.GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Patch_StaleOrUnknown_IsRefused()
    {
        var article = await _client.CreateAsync("An article with a stale patch.");

        await ProblemAssert.IsAsync(
            await PatchAsync(article, "{}", "\"0-0\""), HttpStatusCode.PreconditionFailed, "precondition-failed");
        await ProblemAssert.IsAsync(
            await PatchAsync(JsonElement.Parse("""{ "id": 99999 }"""), "{}"), HttpStatusCode.NotFound, "not-found");
    }

    private Task<HttpResponseMessage> PatchAsync(JsonElement article, string patch, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, $"/api/v1/articles/{article.Id()}")
        {
            Content = Requests.Bytes(Encoding.UTF8.GetBytes(patch), "application/merge-patch+json"),
        };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return _client.SendAsync(request);
    }
}
