using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class ManyQuotesTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("/api/v1/articles")]
    [InlineData("/api/v1/articles/parse")]
    public async Task Post_MoreQuotesThanTheLimit_IsUnprocessable(string path)
    {
        var response = await _client.PostAsync(path, Requests.Text(TextOf(Article.QuotesMaxCount + 1)));

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.UnprocessableEntity, "too-many-quotes");
        Assert.Contains("20001 quotes", problem.Get("detail"));
    }

    [Theory]
    [InlineData("""{ "headline": "Long street" }""")]
    [InlineData("""{ "byline": "By Ruth Lind", "tags": ["street"] }""")]
    [InlineData("""{ "source": "AP" }""")]
    public async Task Patch_Metadata_TouchesNoQuote(string patch)
    {
        var article = await _client.CreateAsync($"{TextOf(50)}\n\nPatched with {patch.Length}.", new { headline = "A street" });
        var path = $"/api/v1/articles/{article.Id()}";
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();

        await FaultTrigger.CreateAsync(database, "UPDATE", "Quotes");

        var patched = await PatchAsync(path, patch);
        var restored = await (await _client.PostAsync(path + "/revisions/1/restore", null)).ReadAsync(HttpStatusCode.OK);
        await FaultTrigger.DropAsync(database);

        Assert.Equal(2, patched.GetProperty("version").GetInt32());
        Assert.Equal(article.GetProperty("quotes").ToString(), patched.GetProperty("quotes").ToString());
        Assert.Equal(article.GetProperty("quotes").ToString(), restored.GetProperty("quotes").ToString());
        Assert.Equal("A street", restored.Get("headline"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "headline": "A quiet street" }""")]
    [InlineData("""{ "tags": ["sea"], "source": "AP" }""")]
    public async Task Patch_NothingChanges_KeepsTheVersion(string patch)
    {
        var article = await _client.CreateAsync(
            $"\"It is quiet,\" Ida Holm said.\n\nPatched with {patch}.",
            new { headline = "A quiet street", source = "AP", tags = (string[])["sea"] });
        var path = $"/api/v1/articles/{article.Id()}";

        var patched = await PatchAsync(path, patch);

        Assert.Equal(article.ToString(), patched.ToString());
        Assert.Equal(article.ToString(), (await _client.GetJsonAsync(path)).ToString());
        Assert.Equal(1, (await _client.GetJsonAsync(path + "/revisions")).GetProperty("total").GetInt32());
    }

    private static string TextOf(int quotes) =>
        string.Concat(Enumerable.Range(1, quotes).Select(number => $"\"We stay in house {number},\" Karl Brandt said.\n\n"));

    private async Task<JsonElement> PatchAsync(string path, string patch) => await (await _client.PatchAsync(
        path, Requests.Bytes(Encoding.UTF8.GetBytes(patch), "application/merge-patch+json"))).ReadAsync(HttpStatusCode.OK);
}
