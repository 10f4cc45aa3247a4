using System.Net.Http.Headers;
using System.Text.Json;
using NewsApi.Http;
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

    [Theory]
    [InlineData("patch", "/api/v1/articles/{id}", MergePatch.MediaType)]
    [InlineData("patch", "/api/v1/quotes/{id}", MergePatch.MediaType)]
    [InlineData("patch", "/api/v1/speakers/{id}", MergePatch.MediaType)]
    [InlineData("post", "/api/v1/articles/{id}/quotes", "application/json")]
    [InlineData("post", "/api/v1/speakers/import", "text/csv")]
    [InlineData("post", "/api/v1/speakers/{id}/merge", "application/json")]
    [InlineData("post", "/api/v1/speakers/{id}/split", "application/json")]
    public async Task BodyExample_SentToANewServer_IsAccepted(string method, string path, string type)
    {
        await using var seeded = NewsApiHost.With(("Seeds:Path", "seeds"));
        var client = seeded.CreateClient();
        var operation = (await client.GetJsonAsync("/swagger/v1/swagger.json")).GetProperty("paths").GetProperty(path).GetProperty(method);
        var example = operation.GetProperty("requestBody").GetProperty("content").GetProperty(type).GetProperty("example");
        var address = path.Replace("{id}", "1", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new HttpMethod(method.ToUpperInvariant()), address)
        {
            Content = new StringContent(
                example.ValueKind == JsonValueKind.String ? example.GetString()! : example.GetRawText(), MediaTypeHeaderValue.Parse(type)),
        };

        var response = await client.SendAsync(request);

        Assert.True(response.IsSuccessStatusCode, $"{response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }

    [Fact]
    public async Task ArticleExample_Offsets_AreThoseOfItsText()
    {
        var schemas = (await _client.GetJsonAsync("/swagger/v1/swagger.json")).GetProperty("paths").GetProperty("/api/v1/articles/{id}");
        var article = schemas.GetProperty("get").GetProperty("responses").GetProperty("200").GetProperty("content")
            .GetProperty("application/json").GetProperty("example");
        var (text, section, quote) = (article.Get("text")!, article.GetProperty("sections")[0], article.GetProperty("quotes")[0]);

        Assert.Equal(
            section.Get("heading"), text[section.GetProperty("headingStart").GetInt32()..section.GetProperty("headingEnd").GetInt32()]);
        JsonElement[] parts =
            [section, quote, quote.GetProperty("speakerMention"), quote.GetProperty("cue"), quote.GetProperty("reportedBy")];
        Assert.All(
            parts,
            part => Assert.Equal(part.Get("text"), text[part.GetProperty("start").GetInt32()..part.GetProperty("end").GetInt32()]));
        Assert.Equal("Mayor Ada Okafor", quote.GetProperty("speakerMention").Get("text"));
    }

    [Theory]
    [InlineData("/api/v1/articles", "post")]
    [InlineData("/api/v1/articles/{id}", "put")]
    [InlineData("/api/v1/articles/external/{source}/{externalId}", "put")]
    public async Task QueryOfTextBodies_HasNoValuesThatSwaggerUiWouldSend(string path, string method)
    {
        var operation = (await _client.GetJsonAsync("/swagger/v1/swagger.json")).GetProperty("paths").GetProperty(path).GetProperty(method);

        var parameters = operation.GetProperty("parameters").EnumerateArray().ToList();
        Assert.Distinct(parameters.Select(parameter => parameter.Get("name")));
        Assert.All(
            parameters.Where(parameter => parameter.Get("in") == "query" && parameter.Get("name") != "onDuplicate"),
            parameter => Assert.False(
                parameter.TryGetProperty("example", out _) || parameter.GetProperty("schema").TryGetProperty("example", out _)));
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

    [Theory]
    [InlineData("KeyRotationRequest", "overlapMinutes")]
    [InlineData("ReviewRequest", "missed")]
    [InlineData("AddedQuote", "kind")]
    [InlineData("KeyRequest", "sources")]
    [InlineData("ArticleRequest", "tags")]
    public async Task RequestMember_MayBeAbsent_IsNotRequired(string schema, string member)
    {
        var (property, isRequired) = await FindMemberAsync(schema, member);

        Assert.False(isRequired);
        Assert.False(property.TryGetProperty("minItems", out _));
    }

    [Theory]
    [InlineData("KeyRequest", "scopes")]
    [InlineData("SpeakerMergeRequest", "from")]
    [InlineData("SpeakerSplit", "quotes")]
    [InlineData("AddedQuote", "spans")]
    public async Task RequestList_MustHaveItems_IsRequired(string schema, string member)
    {
        var (property, isRequired) = await FindMemberAsync(schema, member);

        Assert.True(isRequired);
        Assert.Equal(1, property.GetProperty("minItems").GetInt32());
        Assert.False(property.TryGetProperty("nullable", out _));
    }

    private async Task<(JsonElement Member, bool IsRequired)> FindMemberAsync(string schema, string member)
    {
        var document = await _client.GetJsonAsync("/swagger/v1/swagger.json");
        var request = document.GetProperty("components").GetProperty("schemas").GetProperty(schema);
        var isRequired = request.TryGetProperty("required", out var required)
            && required.EnumerateArray().Any(name => name.GetString() == member);
        return (request.GetProperty("properties").GetProperty(member), isRequired);
    }

    private static IEnumerable<string?> QuotesOf(JsonElement article) =>
        article.GetProperty("quotes").EnumerateArray().Select(quote => quote.Get("text"));
}
