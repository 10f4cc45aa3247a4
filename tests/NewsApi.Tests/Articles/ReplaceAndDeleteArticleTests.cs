using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class ReplaceAndDeleteArticleTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Put_NewText_ReplacesEverythingButIdAndCreation()
    {
        var before = await _client.CreateAsync("The old text.", new { source = "Arnholt Herald", tags = (string[])["old"] });

        var response = await _client.PutAsync(
            $"/api/v1/articles/{before.Id()}?headline=New", Requests.Text("The new text, \"as it is,\" Ida Holm said."));

        var after = await response.ReadAsync(HttpStatusCode.OK);
        Assert.Equal($"\"{before.Id()}-2\"", response.Headers.ETag?.Tag);
        Assert.Equal((before.Id(), before.Get("createdAt")), (after.Id(), after.Get("createdAt")));
        Assert.Equal("New", after.Get("headline"));
        Assert.Null(after.Get("source"));
        Assert.Equal(0, after.GetProperty("tags").GetArrayLength());
        Assert.Equal(2, after.GetProperty("version").GetInt32());
        Assert.Equal(after.ToString(), (await _client.GetJsonAsync($"/api/v1/articles/{before.Id()}")).ToString());
    }

    [Fact]
    public async Task Put_OwnTextAgain_ChangesNothing()
    {
        var article = await _client.CreateAsync("A text that stays as it is.");

        var response = await _client.PutAsync(
            $"/api/v1/articles/{article.Id()}", Requests.Text("A text that stays as it is."));

        Assert.Equal(article.ToString(), (await response.ReadAsync(HttpStatusCode.OK)).ToString());
    }

    [Fact]
    public async Task Create_AfterDelete_NeverReusesAnId()
    {
        var last = await _client.CreateAsync("The last article, soon gone.");
        await _client.DeleteAsync($"/api/v1/articles/{last.Id()}");

        var next = await _client.CreateAsync("The next article.");

        Assert.True(next.Id() > last.Id());
    }

    [Theory]
    [InlineData("GET")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    public async Task Any_UnknownId_IsNotFound(string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), "/api/v1/articles/123456789")
        {
            Content = method == "PUT" ? Requests.Text("Text.") : null,
        };

        await ProblemAssert.IsAsync(await _client.SendAsync(request), HttpStatusCode.NotFound, "not-found");
    }
}
