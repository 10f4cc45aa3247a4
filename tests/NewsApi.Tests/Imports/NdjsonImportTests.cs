using System.IO.Pipelines;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Imports;

public sealed class NdjsonImportTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Post_Lines_AreStoredAsByPostOfArticles()
    {
        var lines = await _client.ImportAsync(ImportRequests.Line(
            "The pier opened.\n\n\"It is done,\" said Ida Holm.",
            new { source = "Harbour Post", externalId = "p1", tags = (string[])["sea"] }));

        var article = await _client.GetJsonAsync($"/api/v1/articles/{lines[0].Id()}");
        Assert.Equal(("p1", "Harbour Post"), (article.Get("externalId"), article.Get("source")));
        Assert.Equal("Ida Holm", article.GetProperty("quotes")[0].GetProperty("speaker").Get("name"));
        Assert.Equal(1, lines[1].GetProperty("created").GetInt32());
        Assert.Equal("succeeded", lines[1].Get("status"));
    }

    [Theory]
    [InlineData("{\"text\":\"a\",\"colour\":\"red\"}", 400, "colour")]
    [InlineData("{\"text\":7}", 400, "text")]
    [InlineData("{\"headline\":\"No text\"}", 400, "text")]
    [InlineData("{\"text\":\"a\",\"language\":\"no language\"}", 400, "language")]
    [InlineData("{\"text\":\"a\",\"text\":\"b\"}", 400, "text")]
    [InlineData("[1]", 400, "body")]
    [InlineData("null", 400, null)]
    [InlineData("{\"text\":\"cut", 400, "body")]
    [InlineData("{\"text\":\"  \"}", 422, null)]
    [InlineData("{\"text\":\"\u00ff\"}", 400, null)]
    public async Task Post_BadLine_IsToldAndDoesNotStopTheRest(string bad, int status, string? member)
    {
        // Latin-1: the last case is no UTF-8.
        var good = ImportRequests.Line($"Good article beside {bad.GetHashCode(StringComparison.Ordinal)} and {status}.");
        var body = Requests.Bytes(Encoding.Latin1.GetBytes($"{bad}\n\r\n{good}"), "application/x-ndjson");

        var lines = await (await _client.PostAsync(ImportRequests.Path, body)).ReadLinesAsync();

        var problem = lines[0].GetProperty("problem");
        Assert.Equal(["failed", "created", "succeeded"], lines.Statuses());
        Assert.Equal([1, 3], lines.Take(2).Select(line => line.GetProperty("line").GetInt32()));
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        Assert.Equal(member, problem.TryGetProperty("errors", out var errors) ? errors.EnumerateObject().Single().Name : null);
        Assert.DoesNotContain("System.", problem.GetRawText());
    }

    [Fact]
    public async Task Post_TooLongLine_IsToldAndDoesNotStopTheRest()
    {
        await using var own = NewsApiHost.With(("Limits:MaxBodyBytes", "1000"), ("Limits:MaxTextLength", "100"));

        var lines = await own.CreateClient().ImportAsync(
            ImportRequests.Line(new string('a', 5000)) + ImportRequests.Line(new string('b', 500)) + ImportRequests.Line("Short."));

        Assert.Equal(["failed", "failed", "created", "succeeded"], lines.Statuses());
        Assert.All(lines.Take(2), line => Assert.Equal(413, line.GetProperty("problem").GetProperty("status").GetInt32()));
    }

    [Theory]
    [InlineData("reject", true)]
    [InlineData("return", false)]
    public async Task Post_Duplicates_AreNamed(string onDuplicate, bool hasProblem)
    {
        var name = $"Duplicate by {onDuplicate}";
        var first = (await _client.ImportAsync(ImportRequests.Line(name)))[0].Id();

        var lines = await _client.ImportAsync(
            ImportRequests.Line($"  {name} ") + ImportRequests.Line($"{name}, new") + ImportRequests.Line($"{name},  new"),
            $"?onDuplicate={onDuplicate}");

        Assert.Equal(["duplicate", "created", "duplicate", "succeeded"], lines.Statuses());
        Assert.Equal((first, lines[1].Id()), (lines[0].Id(), lines[2].Id()));
        Assert.Equal(hasProblem, lines[0].TryGetProperty("problem", out var problem));
        Assert.True(!hasProblem || problem.Get("existing") == $"/api/v1/articles/{first}");
    }

    [Fact]
    public async Task Post_SameSourceAndExternalId_IsADuplicate()
    {
        var lines = await _client.ImportAsync(
            ImportRequests.Line("Text one of hp-9.", new { source = "Harbour Post", externalId = "hp-9" })
            + ImportRequests.Line("Text two of hp-9.", new { source = "harbour post", externalId = "hp-9" }));

        Assert.Equal(["created", "duplicate", "succeeded"], lines.Statuses());
    }

    [Fact]
    public async Task Post_OnDuplicateCreate_StoresAnother()
    {
        var line = ImportRequests.Line("The same twice, and wanted.");

        Assert.Equal(["created", "created", "succeeded"], (await _client.ImportAsync(line + line, "?onDuplicate=create")).Statuses());
    }

    [Fact]
    public async Task Post_Atomic_StoresAllOrNothing()
    {
        var before = await _client.TotalAsync();

        var failed = await _client.ImportAsync(ImportRequests.Lines(100, "Atomic") + "{}\n", "?atomic=true");
        var between = await _client.TotalAsync();
        var stored = await _client.ImportAsync(ImportRequests.Lines(100, "Atomic"), "?atomic=true");

        Assert.All(failed.SkipLast(1), line => Assert.Equal("failed", line.Get("status")));
        Assert.Equal("/problems/import-rolled-back", failed[0].GetProperty("problem").Get("type"));
        Assert.Equal("failed", failed[^1].Get("status"));
        Assert.Equal(before, between);
        Assert.Equal(100, stored[^1].GetProperty("created").GetInt32());
        Assert.Equal(before + 100, await _client.TotalAsync());
    }

    [Fact]
    public async Task Post_DryRun_StoresNoArticle()
    {
        var (before, twice) = (await _client.TotalAsync(), ImportRequests.Lines(80, "Dry"));

        var lines = await _client.ImportAsync(twice + twice + "{}", "?dryRun=true");

        Assert.Equal(80, lines[^1].GetProperty("created").GetInt32());
        Assert.Equal(80, lines[^1].GetProperty("duplicate").GetInt32());
        Assert.Equal(1, lines[^1].GetProperty("failed").GetInt32());
        Assert.False(lines[0].TryGetProperty("id", out _));
        Assert.Equal(before, await _client.TotalAsync());
    }

    [Fact]
    public async Task Post_SlowClient_GetsTheResultOfALineBeforeItSendsTheNext()
    {
        var (body, sent) = (new Pipe(), new List<string>());
        var request = new HttpRequestMessage(HttpMethod.Post, ImportRequests.Path) { Content = new StreamContent(body.Reader.AsStream()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        await body.Writer.WriteAsync(Encoding.UTF8.GetBytes(ImportRequests.Line("Slow one.")));

        // To follow redirects, a client would read the whole body first.
        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        sent.Add((await reader.ReadLineAsync())!);
        await body.Writer.WriteAsync(Encoding.UTF8.GetBytes(ImportRequests.Line("Slow two.")));
        sent.Add((await reader.ReadLineAsync())!);
        await body.Writer.CompleteAsync();
        sent.Add((await reader.ReadLineAsync())!);

        Assert.Equal(["created", "created", "succeeded"], sent.Select(line => JsonElement.Parse(line)).Statuses());
    }

    [Fact]
    public async Task Post_SlowClientContinuesWithOtherContent_IsRefusedBeforeItSendsTheRest()
    {
        await _client.SendAsync(ImportRequests.Ndjson(ImportRequests.Lines(2, "Continued")), "Idempotency-Key", "slow-and-other");
        var body = new Pipe();
        var request = new HttpRequestMessage(HttpMethod.Post, ImportRequests.Path) { Content = new StreamContent(body.Reader.AsStream()) };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/x-ndjson");
        request.Headers.Add("Idempotency-Key", "slow-and-other");
        await body.Writer.WriteAsync(Encoding.UTF8.GetBytes(ImportRequests.Line("Not the same.")));

        using var client = host.CreateClient(new() { AllowAutoRedirect = false });
        var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead).WaitAsync(Waiting.Timeout);

        await ProblemAssert.IsAsync(response, HttpStatusCode.UnprocessableEntity, "idempotency-key-reused");
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/json")]
    [InlineData("application/x-ndjson; charset=latin1")]
    public async Task Post_OtherMediaType_IsRefusedWithThoseThatAreNot(string type)
    {
        var response = await _client.PostAsync(ImportRequests.Path, Requests.Bytes("{}"u8.ToArray(), type));

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        Assert.Contains("application/x-ndjson, application/zip", problem.Get("detail"));
        Assert.Equal("application/x-ndjson, application/zip", string.Join(", ", response.Headers.GetValues("Accept-Post")));
    }

    [Theory]
    [InlineData("?atomic=perhaps", "atomic")]
    [InlineData("?onDuplicate=replace", "onDuplicate")]
    [InlineData("?colour=red", "colour")]
    public async Task Post_InvalidParameter_IsRefused(string query, string parameter) =>
        await ProblemAssert.NamesAsync(await _client.PostAsync(ImportRequests.Path + query, ImportRequests.Ndjson("{}")), parameter);

    [Fact]
    public async Task Post_Nothing_IsAnImportOfNothing() =>
        Assert.Equal(["succeeded"], (await _client.ImportAsync("\n \r\n")).Statuses());
}
