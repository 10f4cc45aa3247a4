using System.Net;
using System.Text;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Trash;

public sealed class TrashTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Delete_Article_IsGoneWithItsPartsAndSaysHowToRestoreIt()
    {
        var article = await _client.CreateAsync("\"It goes to the trash,\" Ida Holm said.");
        var path = Path(article);

        var response = await _client.DeleteAsync(path);

        Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
        var quote = $"/api/v1/quotes/{article.GetProperty("quotes")[0].Id()}";
        string[] addresses =
        [
            path, $"{path}/text", $"{path}/sections", $"{path}/sections/1", $"{path}/quotes", $"{path}/related",
            quote, $"{quote}/context",
        ];
        foreach (var address in addresses)
        {
            var problem = await ProblemAssert.IsAsync(await _client.GetAsync(address), HttpStatusCode.Gone, "deleted");
            Assert.Equal($"{path}/restore", problem.Get("restore"));
            Assert.EndsWith("Z", problem.Get("deletedAt"));
        }
    }

    [Theory]
    [InlineData("PUT", "text/plain", "Text.")]
    [InlineData("PATCH", "application/merge-patch+json", "{}")]
    [InlineData("DELETE", "text/plain", "")]
    public async Task Change_Trashed_IsGone(string method, string type, string body)
    {
        var article = await CreateTrashedAsync($"A trashed text that {method} would change.");
        using var request = new HttpRequestMessage(new HttpMethod(method), Path(article))
        {
            Content = body.Length == 0 ? null : Requests.Bytes(Encoding.UTF8.GetBytes(body), type),
        };

        await ProblemAssert.IsAsync(await _client.SendAsync(request), HttpStatusCode.Gone, "deleted");
    }

    [Fact]
    public async Task Delete_Article_LeavesEveryListAndCount()
    {
        var article = await _client.CreateAsync(
            "Mayor Vera Trask spoke. \"The kiosk closes,\" Trask said, as per Reuters.",
            new { source = "Trask Gazette", tags = (string[])["kiosk"] });
        await _client.CreateAsync("\"The kiosk opens,\" Vera Trask said, as per Reuters.");
        var speaker = article.GetProperty("quotes")[0].GetProperty("speaker").Id();
        Assert.Equal(2, (await _client.GetJsonAsync($"/api/v1/speakers/{speaker}")).GetProperty("quoteCount").GetInt32());

        await _client.DeleteAsync(Path(article));

        Assert.Equal(1, (await _client.GetJsonAsync($"/api/v1/speakers/{speaker}")).GetProperty("quoteCount").GetInt32());
        Assert.Equal(0, await CountAsync("/api/v1/articles?tag=kiosk"));
        Assert.Equal(1, await CountAsync("/api/v1/articles?speaker=Trask"));
        Assert.Equal(1, await CountAsync("/api/v1/quotes?speaker=Trask"));
        Assert.Equal(1, await CountAsync("/api/v1/quotes?q=kiosk"));
        Assert.Equal(1, await CountAsync("/api/v1/search?q=kiosk"));
        Assert.Equal(1, await CountAsync("/api/v1/stats/timeline?interval=year&q=kiosk"));
        Assert.DoesNotContain("Trask Gazette", (await _client.GetJsonAsync("/api/v1/sources?pageSize=100")).Items("name"));
    }

    [Fact]
    public async Task List_Deleted_ShowsWhatIsAskedFor()
    {
        var kept = await _client.CreateAsync("A text that stays listed.", new { source = "Listing" });
        var trashed = await CreateTrashedAsync("A text that is listed as trashed.", new { source = "Listing" });

        var only = await _client.GetJsonAsync("/api/v1/articles?source=Listing&deleted=only");
        var all = await _client.GetJsonAsync("/api/v1/articles?source=Listing&deleted=include&sort=id");

        Assert.Equal([trashed.Id().ToString()], only.Items("id"));
        Assert.EndsWith("Z", only.Items("deletedAt")[0]);
        Assert.Equal([kept.Id().ToString(), trashed.Id().ToString()], all.Items("id"));
        Assert.Equal(1, await CountAsync("/api/v1/articles?source=Listing&deleted=exclude"));
    }

    [Theory]
    [InlineData("?deleted=only&q=kiosk")]
    [InlineData("?deleted=include&q=kiosk")]
    [InlineData("?deleted=perhaps")]
    public async Task List_DeletedWithQueryOrUnknown_IsRefused(string query)
    {
        await ProblemAssert.NamesAsync(await _client.GetAsync("/api/v1/articles" + query), "deleted");
    }

    [Fact]
    public async Task Restore_Trashed_IsBackEverywhereAsItWas()
    {
        var article = await _client.CreateAsync("\"The ferry is back,\" Nils Orlow said.");
        await _client.DeleteAsync(Path(article));

        var response = await _client.PostAsync(Path(article) + "/restore", null);

        var restored = await response.ReadAsync(HttpStatusCode.OK);
        Assert.Equal($"\"{article.Id()}-3\"", response.Headers.ETag!.Tag);
        Assert.Equal(article.GetProperty("quotes").ToString(), restored.GetProperty("quotes").ToString());
        Assert.Equal(restored.ToString(), (await _client.GetJsonAsync(Path(article))).ToString());
        Assert.Equal(1, await CountAsync("/api/v1/search?q=ferry"));
        Assert.Equal(1, await CountAsync("/api/v1/quotes?speaker=Orlow"));
        var again = await (await _client.PostAsync(Path(article) + "/restore", null)).ReadAsync(HttpStatusCode.OK);
        Assert.Equal(restored.ToString(), again.ToString());
    }

    [Fact]
    public async Task Restore_StoredAgainMeanwhile_NamesTheOther()
    {
        var first = await CreateTrashedAsync("A text that is trashed and stored again.");
        var second = await _client.CreateAsync("A text that is trashed and stored again.");

        var response = await _client.PostAsync(Path(first) + "/restore", null);

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.Conflict, "duplicate-article");
        Assert.Equal(Path(second), problem.Get("existing"));
        var created = await _client.PostAsync(Path(first) + "/restore?onDuplicate=create", null);
        Assert.Equal(first.Id(), (await created.ReadAsync(HttpStatusCode.OK)).Id());
    }

    [Fact]
    public async Task Delete_Permanent_RemovesForGoodAndNeverReusesTheId()
    {
        var live = await _client.CreateAsync("A text that is removed at once.");
        var trashed = await CreateTrashedAsync("A text that is removed from the trash.");

        foreach (var article in (JsonElement[])[live, trashed])
        {
            var response = await _client.DeleteAsync(Path(article) + "?permanent=true");
            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
            await ProblemAssert.IsAsync(await _client.GetAsync(Path(article)), HttpStatusCode.NotFound, "not-found");
            await ProblemAssert.IsAsync(await _client.PostAsync(Path(article) + "/restore", null), HttpStatusCode.NotFound, "not-found");
        }

        Assert.True((await _client.CreateAsync("A text with the next id.")).Id() > trashed.Id());
        await ProblemAssert.IsAsync(await _client.DeleteAsync(Path(live) + "?permanent=true"), HttpStatusCode.NotFound, "not-found");
    }

    private async Task<JsonElement> CreateTrashedAsync(string text, object? metadata = null)
    {
        var article = await _client.CreateAsync(text, metadata);
        await _client.DeleteAsync(Path(article));
        return article;
    }

    private async Task<long> CountAsync(string list) => (await _client.GetJsonAsync(list)).GetProperty("total").GetInt64();

    private static string Path(JsonElement article) => $"/api/v1/articles/{article.Id()}";
}
