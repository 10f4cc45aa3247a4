using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Speakers;

/// <summary>A speaker that is renamed is shown by the new name everywhere, at once.</summary>
public sealed class RenamedSpeakerTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private static int _created;

    private readonly HttpClient _client = host.CreateClient();

    public static TheoryData<string> Paths =>
    [
        "/api/v1/articles/{article}", "/api/v1/articles/{article}/quotes", "/api/v1/articles?ids={article}&include=quotes",
        "/api/v1/quotes/{quote}", "/api/v1/quotes/{quote}/context",
        "/api/v1/quotes?articleId={article}", "/api/v1/quotes?speaker={speaker}",
        "/api/v1/speakers/{speaker}", "/api/v1/speakers?name={speaker}", "/api/v1/search?q=pier&types=quote&speaker={speaker}",
        "/api/v1/search?q=pier&facets=speaker&speaker={speaker}", "/api/v1/quotes?q=pier&speaker={speaker}",
    ];

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Get_AfterARename_ShowsTheNewNameWithAnotherTag(string path)
    {
        var article = await CreateAsync(path);
        var speaker = SpeakerOf(article);
        path = path.Replace("{article}", $"{article.Id()}").Replace("{quote}", $"{article.GetProperty("quotes")[0].Id()}")
            .Replace("{speaker}", $"{speaker.Id()}");
        var before = await _client.GetAsync(path);
        var old = await before.Content.ReadAsStringAsync();
        Assert.Contains(speaker.Get("name")!, old);

        await RenameAsync(speaker.Id(), "Wilhelmina Rost" + speaker.Id());
        var after = await SendAsync(path, before.Headers.ETag!);

        var body = (await after.ReadAsync(HttpStatusCode.OK)).GetRawText();
        Assert.Contains("Wilhelmina Rost" + speaker.Id(), body);
        Assert.NotEqual(before.Headers.ETag, after.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, (await SendAsync(path, after.Headers.ETag!)).StatusCode);
    }

    [Theory]
    [InlineData("/api/v1/articles/{article}")]
    [InlineData("/api/v1/articles/{article}/quotes")]
    [InlineData("/api/v1/quotes/{quote}")]
    [InlineData("/api/v1/quotes?articleId={article}")]
    [InlineData("/api/v1/speakers/{speaker}")]
    public async Task Get_AfterARename_WasModifiedWhenTheSpeakerWas(string path)
    {
        var clock = new FakeTimeProvider(DateTimeOffset.Parse("2030-01-01T00:00:00Z"));
        await using var server = NewsApiHost.At(clock);
        var client = server.CreateClient();
        var article = await client.CreateAsync("\"The pier is open,\" Mina Rost said.");
        path = path.Replace("{article}", "1").Replace("{quote}", "1").Replace("{speaker}", "1");
        var before = (await client.GetAsync(path)).Content.Headers.LastModified;

        clock.Advance(TimeSpan.FromHours(1));
        await PatchAsync(client, SpeakerOf(article).Id(), new { name = "Wilhelmina Rost" });
        var after = (await client.GetAsync(path)).Content.Headers.LastModified;

        Assert.Equal(before + TimeSpan.FromHours(1), after);
    }

    [Fact]
    public async Task Search_ByName_FindsTheSpeakerByTheNewNameAndTheOld()
    {
        var article = await CreateAsync("names");
        var name = SpeakerOf(article).Get("name")!;

        await RenameAsync(SpeakerOf(article).Id(), "Theodora Quill");

        foreach (var known in (string[])["Theodora Quill", name])
        {
            var parameter = Uri.EscapeDataString(known);
            Assert.Equal([$"{article.Id()}"], (await _client.GetJsonAsync($"/api/v1/search?q=pier&speaker={parameter}")).Items("id"));
            Assert.Equal([$"{article.Id()}"], (await _client.GetJsonAsync($"/api/v1/articles?speaker={parameter}")).Items("id"));
            Assert.Equal(["Theodora Quill"], (await _client.GetJsonAsync($"/api/v1/speakers?name={parameter}")).Items("name"));
            Assert.Equal(["Theodora Quill"], (await _client.GetJsonAsync($"/api/v1/suggest?q={parameter}&types=speaker")).Items("text"));
        }
    }

    [Fact]
    public async Task Patch_ArticleAfterARename_NeedsNoNewTag()
    {
        var article = await CreateAsync("an edit");
        var path = $"/api/v1/articles/{article.Id()}";
        await RenameAsync(SpeakerOf(article).Id(), "Ottoline Frey");
        var tag = (await _client.GetAsync(path)).Headers.ETag!;
        await RenameAsync(SpeakerOf(article).Id(), "Ottilie Frey");

        var patched = await PatchAsync(_client, path, new { headline = "Edited" }, tag);
        var again = await PatchAsync(_client, path, new { headline = "Edited again" }, tag);

        Assert.Equal("Ottilie Frey", SpeakerOf(await patched.ReadAsync(HttpStatusCode.OK)).Get("name"));
        await ProblemAssert.IsAsync(again, HttpStatusCode.PreconditionFailed, "precondition-failed");
    }

    [Fact]
    public async Task Feed_SpeakersQuotesAndArticles_AreInCommitOrderWithTheirVersions()
    {
        var feed = host.Services.GetRequiredService<ChangeFeed>();
        var since = feed.Sequence;
        var article = await CreateAsync("the feed");
        var (speaker, quote) = (SpeakerOf(article).Id(), article.GetProperty("quotes")[0].Id());

        await RenameAsync(speaker, "Leopoldine Marsh");
        await _client.DeleteAsync($"/api/v1/articles/{article.Id()}");

        var changes = await host.Services.GetRequiredService<Snapshots>().ReadAsync(
            database => database.ChangesAfter(since).ToListAsync(), CancellationToken.None);
        Assert.Equal(feed.Sequence, changes[^1].Sequence);
        Assert.Equal(
            [
                (ChangedEntity.Speaker, speaker, 1, ChangeKind.Created), (ChangedEntity.Article, article.Id(), 1, ChangeKind.Created),
                (ChangedEntity.Quote, quote, 1, ChangeKind.Created), (ChangedEntity.Speaker, speaker, 2, ChangeKind.Updated),
                (ChangedEntity.Article, article.Id(), 2, ChangeKind.Deleted), (ChangedEntity.Quote, quote, 1, ChangeKind.Deleted),
            ],
            changes.Select(change => (change.Entity, change.EntityId, change.Version, change.Kind)));
    }

    [Fact]
    public async Task Post_ArticleOfANewSpeaker_LeavesOtherArticlesInTheCache()
    {
        var article = await CreateAsync("the cache");
        await _client.GetAsync($"/api/v1/articles/{article.Id()}");

        await CreateAsync("another one");

        Assert.NotNull((await _client.GetAsync($"/api/v1/articles/{article.Id()}")).Headers.Age);
    }

    // Each has a speaker of its own.
    private Task<JsonElement> CreateAsync(string name)
    {
        var number = Interlocked.Increment(ref _created);
        return _client.CreateAsync($"The day of {name}\n\n\"The pier is open,\" Mina Ro{(char)('a' + number)}st said.");
    }

    private static JsonElement SpeakerOf(JsonElement article) => article.GetProperty("quotes")[0].GetProperty("speaker");

    private async Task RenameAsync(long id, string name) => await PatchAsync(_client, id, new { name });

    private static async Task PatchAsync(HttpClient client, long id, object members) =>
        await (await PatchAsync(client, $"/api/v1/speakers/{id}", members, null)).ReadAsync(HttpStatusCode.OK);

    private static Task<HttpResponseMessage> PatchAsync(HttpClient client, string path, object members, EntityTagHeaderValue? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Patch, path) { Content = Requests.Patch(members) };
        request.Headers.TryAddWithoutValidation("If-Match", tag?.ToString());
        return client.SendAsync(request);
    }

    private Task<HttpResponseMessage> SendAsync(string path, EntityTagHeaderValue known)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(known);
        return _client.SendAsync(request);
    }
}
