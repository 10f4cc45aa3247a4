using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

/// <summary>What no HTTP client sends, through a socket.</summary>
public sealed class RawRequestTests(KestrelHost host) : IClassFixture<KestrelHost>
{
    private const string Articles = "/api/v1/articles";

    [Theory]
    [InlineData("/api/v1/articles?q=%ZZ", "q", "hexadecimal")]
    [InlineData("/api/v1/articles?q=%2", "q", "hexadecimal")]
    [InlineData("/api/v1/articles?source=AP&q=100%", "q", "hexadecimal")]
    [InlineData("/api/v1/articles?q=%FF", "q", "not valid UTF-8")]
    [InlineData("/api/v1/articles?q=%ED%A0%80", "q", "not valid UTF-8")]
    [InlineData("/api/v1/articles?q=%C0%80", "q", "not valid UTF-8")]
    [InlineData("/api/v1/articles/%E0%A4", "path", "not valid UTF-8")]
    [InlineData("/api/v1/articles/1%", "path", "hexadecimal")]
    public async Task Get_AddressThatIsNotWellFormed_IsRefused(string path, string name, string reason)
    {
        var answer = await host.SendAsync($"GET {path} HTTP/1.1");

        var problem = ProblemOf(answer, 400, "invalid-request");
        Assert.Equal(name, problem.GetProperty("errors").EnumerateObject().Single().Name);
        Assert.Contains(reason, problem.Get("detail"));
    }

    [Theory]
    [InlineData("/api/v1/articles?pageSize=0x10", "pageSize")]
    [InlineData("/api/v1/articles?page=%2B1", "page")]
    [InlineData("/api/v1/articles?page=%201", "page")]
    [InlineData("/api/v1/articles?minWords=%261", "minWords")]
    [InlineData("/api/v1/articles?minQuotes=1e3", "minQuotes")]
    [InlineData("/api/v1/quotes?articleId=0x1", "articleId")]
    [InlineData("/api/v1/articles/1/text?revision=%231", "revision")]
    [InlineData("/api/v1/articles?page=99999999999", "page")]
    [InlineData("/api/v1/quotes?articleId=99999999999999999999", "articleId")]
    [InlineData("/api/v1/speakers/suggestions?speaker=1.5", "speaker")]
    public async Task Get_NumberNotInDigits_IsRefused(string path, string name)
    {
        var problem = ProblemOf(await host.SendAsync($"GET {path} HTTP/1.1"), 400, "invalid-request");

        Assert.Equal(name, problem.GetProperty("errors").EnumerateObject().Single().Name);
    }

    [Theory]
    [InlineData("/problems")]
    [InlineData("/api/v1/sources")]
    [InlineData("/api/v1/suggest?q=a")]
    public async Task Get_AfterOneNotModified_IsAnsweredOnTheSameConnection(string path)
    {
        var answers = await host.SendAsync($"GET {path} HTTP/1.1\nHost: localhost\nIf-None-Match: *\n\nGET {path} HTTP/1.1");

        Assert.Equal(304, StatusOf(answers));
        Assert.Equal(200, StatusOf(answers[answers.LastIndexOf("HTTP/1.1 ", StringComparison.Ordinal)..]));
    }

    [Theory]
    [InlineData("articles/+1")]
    [InlineData("articles/%201")]
    [InlineData("articles/1%0A")]
    [InlineData("articles/01")]
    [InlineData("articles/1%20/text")]
    [InlineData("articles/1/sections/+1")]
    [InlineData("articles/1/revisions/01")]
    public async Task Get_NumberThatIsNotWrittenAsInLinks_IsNotFound(string path)
    {
        Assert.Equal(201, StatusOf(await host.PostAsync(Articles + "?onDuplicate=create", "text/plain", "The first article, perhaps.")));

        ProblemOf(await host.SendAsync($"GET /api/v1/{path} HTTP/1.1"), 404, "not-found");
    }

    [Fact]
    public async Task Get_AddressTooLong_IsRefused()
    {
        var fits = await host.SendAsync($"GET {Articles}?externalId={new string('x', 8000)} HTTP/1.1");
        var tooLong = await host.SendAsync($"GET {Articles}?externalId={new string('x', 8200)} HTTP/1.1");

        Assert.Equal(200, StatusOf(fits));
        ProblemOf(tooLong, 414, "address-too-long");
    }

    [Theory]
    [InlineData("80000000")]
    [InlineData("FFFFFFFFFF")]
    [InlineData("-1")]
    [InlineData("x")]
    public async Task Post_InvalidChunkSize_IsRefused(string size)
    {
        var response = await host.SendAsync(
            $"POST {Articles} HTTP/1.1\nContent-Type: text/plain\nTransfer-Encoding: chunked", $"{size}\r\nabc");

        ProblemOf(response, 400, "invalid-request");
    }

    [Theory]
    [InlineData("A%2FB/x%2Fy", "A/B", "x/y")]
    [InlineData("A%2fB%20C/%C3%A9%2F1", "A/B C", "\u00e9/1")]
    [InlineData("A%252FB/%2F", "A%2FB", "/")]
    public async Task Put_EncodedSlash_IsDecoded(string path, string source, string externalId)
    {
        var text = $"The text of {path}.";

        var response = await host.SendAsync(
            $"PUT {Articles}/external/{path} HTTP/1.1\nContent-Type: text/plain\nContent-Length: {text.Length}", text);

        var article = JsonElement.Parse(response[response.IndexOf('{')..(response.LastIndexOf('}') + 1)]);
        Assert.Equal((201, source, externalId), (StatusOf(response), article.Get("source"), article.Get("externalId")));
    }

    [Fact]
    public async Task Get_HeadersTooLarge_IsRefused()
    {
        var tooLong = await host.SendAsync($"GET {Articles} HTTP/1.1\nX-Filler: {new string('x', 40_000)}");
        var many = await host.SendAsync(
            $"GET {Articles} HTTP/1.1\n{string.Join('\n', Enumerable.Range(0, 150).Select(number => $"X-{number}: x"))}");
        var fits = await host.SendAsync($"GET {Articles} HTTP/1.1\nX-Filler: {new string('x', 30_000)}");

        ProblemOf(tooLong, 431, "headers-too-large");
        ProblemOf(many, 431, "headers-too-large");
        Assert.Equal(200, StatusOf(fits));
    }

    [Theory]
    [InlineData("GET /api/v1/articles/1 HTTP/1.1\nContent-Length: abc")]
    [InlineData("GET /api/v1/articles/1 HTTP/1.1\nContent-Length: -1")]
    [InlineData("POST /api/v1/articles HTTP/1.1\nContent-Type: text/plain\nTransfer-Encoding: chunked\nX: 1\n\nnot a chunk")]
    [InlineData("GET /%00 HTTP/1.1")]
    [InlineData("GET nowhere HTTP/1.1")]
    [InlineData("GET / HTTP/1.1\nNo colon")]
    [InlineData("nonsense")]
    public async Task Request_ThatIsNotHttp_IsRefused(string request) =>
        Assert.InRange(StatusOf(await host.SendAsync(request)), 400, 499);

    [Fact]
    public async Task Post_ShorterThanItSays_StoresNothing()
    {
        const string Text = "Shorter than it says.";

        await host.SendAsync($"POST {Articles} HTTP/1.1\nContent-Type: text/plain\nContent-Length: 100", Text, hangUp: true);

        Assert.Equal(201, StatusOf(await host.PostAsync(Articles, "text/plain", Text)));
    }

    [Fact]
    public async Task Post_LongerThanItSays_KeepsToWhatItSays()
    {
        var answer = await host.SendAsync(
            $"POST {Articles} HTTP/1.1\nContent-Type: text/plain\nContent-Length: 12", "Twelve bytesGET /healthz HTTP/1.1\r\n\r\n");

        Assert.Equal(201, StatusOf(answer));
        Assert.Contains("\"text\":\"Twelve bytes\"", answer);
        Assert.DoesNotContain("Healthy", answer);
    }

    [Fact]
    public async Task Post_ExpectContinue_IsStored()
    {
        var answer = await host.PostAsync(Articles, "text/plain", "It was sent without waiting.", "\nExpect: 100-continue");

        Assert.Contains("HTTP/1.1 201 Created\r\n", answer);
    }

    [Fact]
    public async Task Post_ExpectContinueWithTooMuch_IsRefusedUnread()
    {
        var answer = await host.SendAsync(
            $"POST {Articles} HTTP/1.1\nContent-Type: text/plain\nContent-Length: 999999999\nExpect: 100-continue");

        ProblemOf(answer, 413, "too-large");
    }

    [Fact]
    public async Task Post_OtherExpectation_IsRefused() => ProblemOf(
        await host.PostAsync(Articles, "text/plain", "It expects too much.", "\nExpect: a-miracle"), 417, "expectation-failed");

    [Theory]
    [InlineData("text/plain", "\u00ff\u00fe", "body")]
    [InlineData("text/html", "<p>\u00ff\u00fe</p>", "body")]
    [InlineData("application/json", "{\"text\":\"\u00ff\"}", "body text")]
    [InlineData("application/json", "{\"text\":\"\\ud800\"}", "text")]
    [InlineData("application/json", "{\"text\":\"a\",\"text\":\"b\"}", "body text")]
    [InlineData("application/json", "{\"text\":\"a\",\"tags\":[1]}", "tags[0]")]
    [InlineData("application/json", "{\"text\":\"a\",\"colour\":\"red\"}", "colour")]
    [InlineData("application/json", "{\"Text\":\"a\"}", "Text")]
    [InlineData("application/json", "{\"text\":\"a\"", "body")]
    [InlineData("application/json", "[]", "body")]
    [InlineData("application/json", "null", "body")]
    [InlineData("application/json", "", "body")]
    public async Task Post_BodyThatIsNotWellFormed_IsNamed(string type, string body, string names)
    {
        var problem = ProblemOf(await host.PostAsync(Articles, type, body), 400, "invalid-request");

        Assert.Contains(problem.GetProperty("errors").EnumerateObject().Single().Name, names.Split(' '));
    }

    [Theory]
    [InlineData("/api/v1/articles", 65)]
    [InlineData("/api/v1/articles", 100_000)]
    [InlineData("/api/v1/search", 65)]
    public async Task Post_DeepNesting_IsRefused(string path, int depth)
    {
        var body = "{\"tags\":" + new string('[', depth) + new string(']', depth) + "}";

        ProblemOf(await host.PostAsync(path, "application/json", body), 400, "invalid-request");
    }

    [Theory]
    [InlineData("{\"facetSize\":99999999999}", "facetSize")]
    [InlineData("{\"page\":1e400}", "page")]
    [InlineData("{\"pageSize\":1.5}", "pageSize")]
    [InlineData("{\"pageSize\":101}", "pageSize")]
    public async Task Post_NumberOutOfRange_IsNamed(string body, string name)
    {
        var problem = ProblemOf(await host.PostAsync("/api/v1/search", "application/json", body), 400, "invalid-request");

        Assert.Equal(name, problem.GetProperty("errors").EnumerateObject().Single().Name);
    }

    [Theory]
    [InlineData("POST", "/api/v1/articles", "application/xml", "Accept-Post: ")]
    [InlineData("POST", "/api/v1/articles", "text/plain; charset=utf-16", "Accept-Post: ")]
    [InlineData("POST", "/api/v1/articles", "application/json; charset=nothing", "Accept-Post: ")]
    [InlineData("PATCH", "/api/v1/articles/1", "application/json", "Accept-Patch: application/merge-patch+json")]
    public async Task Change_OtherMediaType_IsToldWhichAreTaken(string method, string path, string type, string header)
    {
        var answer = await host.SendAsync($"{method} {path} HTTP/1.1\nContent-Type: {type}\nContent-Length: 2", "{}");

        ProblemOf(answer, 415, "unsupported-media-type");
        Assert.Contains(header, answer);
    }

    [Fact]
    public async Task Answers_DoNotNameTheServer() =>
        Assert.DoesNotContain("Kestrel", await host.SendAsync("GET /healthz HTTP/1.1"));

    private static int StatusOf(string answer) => int.Parse(answer.Split(' ')[1]);

    private static JsonElement ProblemOf(string answer, int status, string type)
    {
        Assert.True(status == StatusOf(answer), answer);
        Assert.Contains("\r\nContent-Type: application/problem+json", answer);
        var problem = JsonElement.Parse(answer[answer.IndexOf('{')..(answer.LastIndexOf('}') + 1)]);
        Assert.Equal($"/problems/{type}", problem.Get("type"));
        Assert.Equal(status, problem.GetProperty("status").GetInt32());
        return problem;
    }
}
