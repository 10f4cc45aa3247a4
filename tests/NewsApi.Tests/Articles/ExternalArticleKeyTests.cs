using System.Net;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class ExternalArticleTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Put_TwiceUnderOneName_CreatesThenReplaces()
    {
        var first = await _client.PutAsync("/api/v1/articles/external/AP/x-1", Requests.Text("The first edition."));
        var second = await _client.PutAsync(
            "/api/v1/articles/external/Associated%20Press/x-1?language=en", Requests.Text("The second edition."));

        var created = await first.ReadAsync(HttpStatusCode.Created);
        var replaced = await second.ReadAsync(HttpStatusCode.OK);
        Assert.Equal($"/api/v1/articles/{created.Id()}", first.Headers.Location!.OriginalString);
        Assert.Equal((created.Id(), 2), (replaced.Id(), replaced.GetProperty("version").GetInt32()));
        Assert.Equal(("x-1", "en"), (replaced.Get("externalId"), replaced.Get("language")));
    }

    [Fact]
    public async Task Put_TheSameAgain_ChangesNothing()
    {
        const string Path = "/api/v1/articles/external/AP/x-5?headline=Given&tags=sea&publishedAt=2026-02-04";
        var created = await (await _client.PutAsync(Path, Requests.Text("The only edition."))).ReadAsync(HttpStatusCode.Created);

        var again = await _client.PutAsync(Path, Requests.Text("The only edition."));
        var changed = await _client.PutAsync(Path + "&byline=Ida%20Holm", Requests.Text("The only edition."));

        Assert.Equal(created.ToString(), (await again.ReadAsync(HttpStatusCode.OK)).ToString());
        Assert.Equal(2, (await changed.ReadAsync(HttpStatusCode.OK)).GetProperty("version").GetInt32());
    }

    [Fact]
    public async Task Put_FiftyAtOnceUnderOneName_StoreOne()
    {
        var responses = await Task.WhenAll(Enumerable.Range(0, 50).Select(
            number => _client.PutAsync("/api/v1/articles/external/AP/x-2", Requests.Text($"Edition {number} of fifty."))));

        Assert.Single(responses, response => response.StatusCode == HttpStatusCode.Created);
        Assert.Equal(49, responses.Count(response => response.StatusCode == HttpStatusCode.OK));
        Assert.Single((await _client.GetJsonAsync("/api/v1/articles?externalId=x-2")).Items("id"));
    }

    [Fact]
    public async Task Put_Conditions_Hold()
    {
        const string Path = "/api/v1/articles/external/AP/x-3";

        var missing = await SendAsync(Path, "If-Match", "*");
        var created = await SendAsync(Path, "If-None-Match", "*");
        var there = await SendAsync(Path, "If-None-Match", "*");

        await ProblemAssert.IsAsync(missing, HttpStatusCode.PreconditionFailed, "precondition-failed");
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        await ProblemAssert.IsAsync(there, HttpStatusCode.PreconditionFailed, "precondition-failed");
    }

    [Fact]
    public async Task Put_TextOfAnotherOrNameTooLong_IsRefused()
    {
        await _client.CreateAsync("A text that is known.");

        var duplicate = await _client.PutAsync("/api/v1/articles/external/AP/x-4", Requests.Text("A text that is known."));
        var tooLong = await _client.PutAsync($"/api/v1/articles/external/AP/{new string('x', 201)}", Requests.Text("Text."));

        await ProblemAssert.IsAsync(duplicate, HttpStatusCode.Conflict, "duplicate-article");
        await ProblemAssert.NamesAsync(tooLong, "externalId");
    }

    private Task<HttpResponseMessage> SendAsync(string path, string header, string value) =>
        _client.SendAsync(new HttpRequestMessage(HttpMethod.Put, path)
        {
            Headers = { { header, value } },
            Content = Requests.Text("A text with a condition."),
        });
}
