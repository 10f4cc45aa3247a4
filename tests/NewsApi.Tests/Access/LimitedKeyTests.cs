using System.Net;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

/// <summary>A key that is limited to sources creates and changes only their articles.</summary>
public sealed class LimitedKeyTests(AccessHost host) : IClassFixture<AccessHost>
{
    private static int _texts;

    private readonly HttpClient _limited = host.As("limited");
    private readonly HttpClient _writer = host.As("write");

    [Theory]
    [InlineData("Harbour Post", true)]
    [InlineData("harbour post", true)]
    [InlineData("Reuters", true)]
    [InlineData("Thomson Reuters", true)]
    [InlineData("AP", false)]
    [InlineData(null, false)]
    public async Task Post_Article_IsAllowedOfItsSources(string? source, bool isAllowed)
    {
        var json = JsonSerializer.Serialize(new { text = NewText(), source });

        await CheckAsync(await _limited.PostJsonAsync(json), HttpStatusCode.Created, isAllowed);
    }

    [Theory]
    [InlineData("Harbour Post", true)]
    [InlineData("AP", false)]
    public async Task Put_ExternalArticle_IsAllowedOfItsSources(string source, bool isAllowed) => await CheckAsync(
        await _limited.PutAsync(
            $"/api/v1/articles/external/{source}/{_texts}", Requests.Text(NewText())), HttpStatusCode.Created, isAllowed);

    [Theory]
    [InlineData("Harbour Post", true)]
    [InlineData("AP", false)]
    public async Task Change_Article_IsAllowedOfItsSources(string source, bool isAllowed)
    {
        var id = (await _writer.CreateAsync(NewText(), new { source })).Id();
        var path = $"/api/v1/articles/{id}";

        await CheckAsync(await PatchAsync(path, """{ "headline": "New" }"""), HttpStatusCode.OK, isAllowed);
        await CheckAsync(await _limited.PutAsync($"{path}?source={source}", Requests.Text(NewText())), HttpStatusCode.OK, isAllowed);
        await CheckAsync(await _limited.PostAsync($"{path}/revisions/1/restore", null), HttpStatusCode.OK, isAllowed);
        await CheckAsync(await _limited.DeleteAsync(path), HttpStatusCode.NoContent, isAllowed);
        await _writer.DeleteAsync(path);
        await CheckAsync(await _limited.PostAsync($"{path}/restore", null), HttpStatusCode.OK, isAllowed);
    }

    [Fact]
    public async Task Change_ArticleToAnotherSource_IsRefused()
    {
        var id = (await _writer.CreateAsync(NewText(), new { source = AccessHost.Source })).Id();
        var path = $"/api/v1/articles/{id}";

        await CheckAsync(await PatchAsync(path, """{ "source": "AP" }"""), HttpStatusCode.OK, isAllowed: false);
        await CheckAsync(await PatchAsync(path, """{ "source": null }"""), HttpStatusCode.OK, isAllowed: false);
        await CheckAsync(await _limited.PutAsync(path, Requests.Text(NewText())), HttpStatusCode.OK, isAllowed: false);
        Assert.Equal(AccessHost.Source, (await _limited.GetJsonAsync(path)).Get("source"));
    }

    [Fact]
    public async Task Get_ArticleOfAnotherSource_IsAllowed()
    {
        var id = (await _writer.CreateAsync(NewText(), new { source = "AP" })).Id();

        Assert.Equal("AP", (await _limited.GetJsonAsync($"/api/v1/articles/{id}")).Get("source"));
    }

    [Fact]
    public async Task Refusal_OfAnotherSource_IsAudited()
    {
        await _limited.PostJsonAsync(JsonSerializer.Serialize(new { text = NewText(), source = "AP" }));

        var entries = await host.As("admin").GetJsonAsync("/api/v1/admin/audit?outcome=refused&actor=configured:3");
        Assert.Contains("The key is limited to other sources.", entries.GetProperty("items")[0].Get("detail"));
    }

    [Fact]
    public async Task Post_SameIdempotencyKeyAsAnotherPrincipal_IsAnotherRequest()
    {
        var text = NewText();
        var first = await KeyedAsync(_writer, text);
        var again = await KeyedAsync(_writer, text);
        var other = await KeyedAsync(host.As("admin"), text);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        Assert.True(again.Headers.Contains("Idempotency-Replayed"));
        Assert.Equal(HttpStatusCode.Conflict, other.StatusCode);
    }

    [Fact]
    public async Task Revision_OfAChange_NamesTheKey()
    {
        var id = (await _writer.CreateAsync(NewText(), new { source = AccessHost.Source })).Id();
        await host.As("admin").SendAsync(Patch($"/api/v1/articles/{id}", """{ "headline": "New" }"""));

        var revisions = await _writer.GetJsonAsync($"/api/v1/articles/{id}/revisions");

        Assert.Equal(["operator", "writer"], revisions.Items("createdBy"));
    }

    private static string NewText() => $"The bridge {Interlocked.Increment(ref _texts)} opens in May.";

    private static HttpRequestMessage Patch(string path, string json) => new(HttpMethod.Patch, path)
    {
        Content = Requests.Bytes(System.Text.Encoding.UTF8.GetBytes(json), "application/merge-patch+json"),
    };

    private static async Task CheckAsync(HttpResponseMessage response, HttpStatusCode expected, bool isAllowed)
    {
        if (isAllowed)
        {
            Assert.Equal(expected, response.StatusCode);
        }
        else
        {
            var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.Forbidden, "forbidden");
            Assert.Contains("limited to articles of Harbour Post, Reuters", problem.Get("detail"));
        }
    }

    private static Task<HttpResponseMessage> KeyedAsync(HttpClient client, string text)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/articles") { Content = Requests.Text(text) };
        request.Headers.Add("Idempotency-Key", "shared");
        return client.SendAsync(request);
    }

    private Task<HttpResponseMessage> PatchAsync(string path, string json) => _limited.SendAsync(Patch(path, json));
}
