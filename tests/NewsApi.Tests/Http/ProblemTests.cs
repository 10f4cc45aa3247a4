using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NewsApi.Data;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class ProblemTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    public static TheoryData<string, string, string, string?> Requests => new()
    {
        { "unknown-id", "GET", "/api/v1/articles/1", null },
        { "unknown-route", "GET", "/api/v1/nothing", null },
        { "id-not-a-number", "GET", "/api/v1/articles/one", null },
        { "id-beyond-64-bit", "GET", "/api/v1/articles/99999999999999999999", null },
        { "unknown-parameter", "GET", "/api/v1/articles?colour=red", null },
        { "invalid-parameters", "GET", "/api/v1/articles?page=0&pageSize=1000&sort=colour", null },
        { "page-beyond-the-limit", "GET", "/api/v1/quotes?page=101&pageSize=100", null },
        { "method-not-allowed", "DELETE", "/api/v1/quotes/1", null },
        { "empty-text", "POST", "/api/v1/articles", "" },
        { "headline-too-long", "POST", "/api/v1/articles?headline=" + new string('x', 501), "text" },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task Problem_IsTheOneUnderVersionControl(string name, string method, string path, string? text)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), path)
        {
            Content = text is null ? null : Support.Requests.Text(text),
        };

        var response = await _client.SendAsync(request);

        var problem = JsonNode.Parse(await response.Content.ReadAsStringAsync())!;
        problem["traceId"] = "(differs)";
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        await GoldenFile.MatchAsync(problem.ToJsonString(Pretty), $"problem-{name}.json");
    }

    [Theory]
    [InlineData("maxWords=", "maxWords")]
    [InlineData("hasQuotes=%20", "hasQuotes")]
    [InlineData("useDate=0", "useDate")]
    [InlineData("useDate=created,updated", "useDate")]
    [InlineData("deleted=only,exclude", "deleted")]
    [InlineData("count=1", "count")]
    public async Task Get_ValueThatBindingWouldGuess_IsRefused(string query, string name)
    {
        var response = await _client.GetAsync($"/api/v1/articles?{query}");

        await ProblemAssert.NamesAsync(response, name);
    }

    [Fact]
    public async Task EveryType_RespondsWithItsDescription()
    {
        var types = await _client.GetJsonAsync("/problems");

        foreach (var type in types.EnumerateArray())
        {
            var page = await _client.GetJsonAsync(type.Get("uri")!);
            Assert.All(["title", "meaning", "cause", "cure"], member => Assert.NotEmpty(page.Get(member)!));
        }

        await ProblemAssert.IsAsync(await _client.GetAsync("/problems/nothing"), HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Fault_IsLoggedUnderTheTraceIdOfItsResponse()
    {
        var log = new LogLines();
        await using var own = new NewsApiHost();
        await using var logged = own.WithWebHostBuilder(builder => builder.ConfigureLogging(logging => logging.AddProvider(log)));
        var client = logged.CreateClient();
        await using (var scope = logged.Services.CreateAsyncScope())
        {
            await FaultTrigger.CreateAsync(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), "INSERT", "Articles");
        }

        var problem = await ProblemAssert.IsAsync(
            await client.PostTextAsync("Nobody saw it.", "?headline=A%0Afault"), HttpStatusCode.InternalServerError, "internal-error");

        var line = Assert.Single(log.Lines, line => line.Contains("POST /api/v1/articles", StringComparison.Ordinal));
        Assert.EndsWith(problem.Get("traceId")!, line);
        Assert.DoesNotContain('\n', line);
    }

    [Fact]
    public async Task Post_TextOverTheLimit_IsTooLarge()
    {
        await using var small = NewsApiHost.With(("Limits:MaxTextLength", "100"), ("Limits:MaxBodyBytes", "1000"));
        using var client = small.CreateClient();

        foreach (var length in (int[])[101, 1001])
        {
            var response = await client.PostTextAsync(new string('x', length));
            await ProblemAssert.IsAsync(response, HttpStatusCode.RequestEntityTooLarge, "too-large");
        }

        (await client.PostTextAsync(new string('x', 100))).EnsureSuccessStatusCode();
    }

    private static readonly JsonSerializerOptions Pretty = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private sealed class LogLines : ILoggerProvider, ILogger
    {
        public ConcurrentQueue<string> Lines { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(
            LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (IsEnabled(logLevel))
            {
                Lines.Enqueue(formatter(state, exception));
            }
        }

        public void Dispose()
        {
        }
    }
}
