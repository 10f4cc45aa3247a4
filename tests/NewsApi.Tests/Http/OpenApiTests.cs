using System.Text.Json;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Http;

public sealed class OpenApiTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    private readonly HttpClient _client = host.CreateClient();

    [Fact]
    public async Task Document_IsTheOneUnderVersionControl()
    {
        var document = await _client.GetStringAsync("/swagger/v1/swagger.json");

        await GoldenFile.MatchAsync(document, "swagger.json");
    }

    [Fact]
    public async Task SwaggerUi_IsServed()
    {
        var page = await _client.GetStringAsync("/swagger/index.html");

        Assert.Contains("<title>NewsApi</title>", page);
    }

    [Fact]
    public async Task PlainTextExample_SentAsItIs_IsStored()
    {
        var document = await _client.GetJsonAsync("/swagger/v1/swagger.json");
        var example = document.GetProperty("paths").GetProperty("/api/v1/articles").GetProperty("post")
            .GetProperty("requestBody").GetProperty("content").GetProperty("text/plain").Get("example")!;

        var article = await _client.CreateAsync(example);

        Assert.Equal(["It is safe again,", "a gift to the town."], QuotesOf(article));
    }

    [Theory]
    [InlineData("/api/v1/articles", "application/json")]
    [InlineData("/api/v1/articles", "text/plain")]
    [InlineData("/api/v1/articles", "text/html")]
    [InlineData("/api/v1/articles/parse", "application/json")]
    [InlineData("/api/v1/articles/parse", "text/plain")]
    [InlineData("/api/v1/search", "application/json")]
    public async Task RequestExample_SentAsItIs_IsAccepted(string path, string type)
    {
        var operation = (await _client.GetJsonAsync("/swagger/v1/swagger.json")).GetProperty("paths").GetProperty(path).GetProperty("post");
        var example = operation.GetProperty("requestBody").GetProperty("content").GetProperty(type).GetProperty("example");
        var body = type == "application/json" ? example.GetRawText() : example.GetString()!;

        await using var own = new NewsApiHost();
        using var client = own.CreateClient();
        var response = await client.PostAsync(
            path,
            Requests.Bytes(System.Text.Encoding.UTF8.GetBytes(body), type));

        Assert.True(response.IsSuccessStatusCode, await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task EveryOperation_HasSummaryDescriptionsAndOneOperationId()
    {
        var document = await _client.GetJsonAsync("/swagger/v1/swagger.json");

        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject())
            .Select(operation => operation.Value).ToList();
        Assert.Distinct(operations.Select(operation => operation.Get("operationId")));
        Assert.All(operations, operation => Assert.NotEmpty(operation.Get("summary")!));
        Assert.All(operations, operation => Assert.DoesNotContain(operation.Get("summary")!, operation.Get("description")!));
        Assert.All(
            operations.Where(operation => operation.TryGetProperty("parameters", out _))
                .SelectMany(operation => operation.GetProperty("parameters").EnumerateArray()),
            parameter => Assert.NotEmpty(parameter.Get("description") ?? ""));
        Assert.All(
            operations.SelectMany(operation => operation.GetProperty("responses").EnumerateObject()),
            response => Assert.NotEmpty(response.Value.Get("description")!));
    }

    private static IEnumerable<string?> QuotesOf(JsonElement article) =>
        article.GetProperty("quotes").EnumerateArray().Select(quote => quote.Get("text"));
}
