using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class DuplicateTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Theory]
    [InlineData("""{ "externalId": "y-1" }""")]
    [InlineData("""{ "source": "Associated Press", "externalId": "y-1" }""")]
    public async Task Patch_ToTheNameOfAnother_IsRefusedAndNamesIt(string patch)
    {
        var other = await _client.CreateAsync($"It has the name {patch}.", new { source = "AP", externalId = "y-1" });
        var article = await _client.CreateAsync($"It is to get the name {patch}.", new { source = "AP" });
        var path = $"/api/v1/articles/{article.Id()}";

        var response = await _client.PatchAsync(
            path, Requests.Bytes(System.Text.Encoding.UTF8.GetBytes(patch), "application/merge-patch+json"));

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.Conflict, "duplicate-article");
        Assert.Equal($"/api/v1/articles/{other.Id()}", problem.Get("existing"));
        Assert.Equal(article.ToString(), (await _client.GetJsonAsync(path)).ToString());
        await _client.DeleteAsync($"/api/v1/articles/{other.Id()}");
    }

    [Fact]
    public async Task Post_SameTextWithOtherWhiteSpace_ConflictsAndLinksToTheFirst()
    {
        var first = await _client.CreateAsync("One text,\nin two lines.");

        var response = await _client.PostTextAsync("  One text, in\r\n\r\ntwo\tlines.\n");

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.Conflict, "duplicate-article");
        Assert.Equal($"/api/v1/articles/{first.Id()}", problem.Get("existing"));
    }

    [Fact]
    public async Task Post_SameSourceAndExternalId_Conflicts()
    {
        var first = await _client.CreateAsync("First edition.", new { source = "AP", externalId = "x-1" });

        var response = await _client.PostTextAsync("Second edition.", "?source=Associated%20Press&externalId=x-1");

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.Conflict, "duplicate-article");
        Assert.Equal($"/api/v1/articles/{first.Id()}", problem.Get("existing"));
    }

    [Fact]
    public async Task Post_OnDuplicateReturn_ReturnsTheFirst()
    {
        var first = await _client.CreateAsync("To be returned.");

        var response = await _client.PostTextAsync("To be returned.", "?onDuplicate=return");

        Assert.Equal(first.ToString(), (await response.ReadAsync(HttpStatusCode.OK)).ToString());
    }

    [Fact]
    public async Task Post_OnDuplicateCreate_StoresAnother()
    {
        var first = await _client.CreateAsync("To be stored twice.");

        var response = await _client.PostTextAsync("To be stored twice.", "?onDuplicate=create");

        Assert.NotEqual(first.Id(), (await response.ReadAsync(HttpStatusCode.Created)).Id());
    }

    [Fact]
    public async Task Put_TextOfAnother_Conflicts()
    {
        var first = await _client.CreateAsync("The text of the first.");
        var second = await _client.CreateAsync("The text of the second.");

        var response = await _client.PutAsync($"/api/v1/articles/{second.Id()}", Requests.Text("The text of the first."));

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.Conflict, "duplicate-article");
        Assert.Equal($"/api/v1/articles/{first.Id()}", problem.Get("existing"));
    }

    [Fact]
    public async Task Post_FiftyAtOnceOfOneText_StoreOne()
    {
        var posts = Enumerable.Range(0, 50).Select(_ => _client.PostTextAsync("Fifty clients send this at once."));

        var responses = await Task.WhenAll(posts);

        var created = Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Created);
        foreach (var response in responses.Where(response => response != created))
        {
            var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.Conflict, "duplicate-article");
            Assert.Equal(created.Headers.Location!.OriginalString, problem.Get("existing"));
        }
    }
}
