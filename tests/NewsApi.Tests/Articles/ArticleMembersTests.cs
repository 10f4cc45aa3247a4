using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NewsApi.Articles;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

/// <summary>
/// No member of an article gets lost on the way. The members are those of <see cref="ArticleRequest"/>, and their values the
/// examples of the OpenAPI document: a member that is added is tested without a change here.
/// </summary>
public sealed class ArticleMembersTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    // For each member, the first that differs from its value and that the validator accepts.
    private static readonly object[] OtherValues =
    [
        "It rained for a day.\n\n\"Nobody slept,\" Karl Brandt said.",
        "https://other.example/page", "de", "2026-03-04T05:06:07Z", 42, true, false,
        (string[])["other", "tags"],
    ];

    private readonly HttpClient _client = host.CreateClient();

    public static TheoryData<string> Members => [.. Names];

    private static IEnumerable<string> Names =>
        typeof(ArticleRequest).GetProperties().Select(member => JsonNamingPolicy.CamelCase.ConvertName(member.Name));

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Patch_OneMember_ChangesItAloneAsARevision(string member)
    {
        var before = await CreateAsync($"patch {member}");
        var path = $"/api/v1/articles/{before.Id()}";
        var value = OtherValue(before, member);

        var response = await PatchAsync(path, new JsonObject { [member] = value.DeepClone() });

        var after = await response.ReadAsync(HttpStatusCode.OK);
        AssertSame(before, after, except: member);
        AssertEqual(value, after, member);
        AssertSame(after, await _client.GetJsonAsync(path));
        Assert.NotEqual($"\"{before.Id()}-1\"", response.Headers.ETag!.Tag);
        var revisions = (await _client.GetJsonAsync(path + "/revisions")).GetProperty("items");
        Assert.Equal($"[\"{member}\"]", revisions[0].GetProperty("changed").GetRawText());
        Assert.Equal(2, revisions.GetArrayLength());
    }

    [Theory]
    [MemberData(nameof(Members))]
    public async Task Restore_RevisionBeforeAPatch_BringsTheMemberBack(string member)
    {
        var before = await CreateAsync($"restore {member}");
        var path = $"/api/v1/articles/{before.Id()}";
        await (await PatchAsync(path, new JsonObject { [member] = OtherValue(before, member) })).ReadAsync(HttpStatusCode.OK);

        var restored = await (await _client.PostAsync(path + "/revisions/1/restore", null)).ReadAsync(HttpStatusCode.OK);

        AssertSame(before, restored);
        AssertSame(before, await _client.GetJsonAsync(path));
        AssertSame(before, await _client.GetJsonAsync(path + "/revisions/1"));
    }

    [Fact]
    public async Task Put_SameRepresentation_KeepsEveryMember()
    {
        var before = await CreateAsync("put");
        var path = $"/api/v1/articles/{before.Id()}";

        var after = await (await _client.PutAsync(path, Requests.Json(RequestOf(before).ToJsonString()))).ReadAsync(HttpStatusCode.OK);

        AssertSame(before, after);
        Assert.Equal(1, (await _client.GetJsonAsync(path + "/revisions")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Export_PostedAgain_IsTheSameArticle()
    {
        var before = await CreateAsync("export");
        var line = JsonElement.Parse(await _client.GetStringAsync($"/api/v1/articles/export?ids={before.Id()}"));
        await _client.DeleteAsync($"/api/v1/articles/{before.Id()}?permanent=true");

        var again = await (await _client.PostJsonAsync(RequestOf(line).ToJsonString())).ReadAsync(HttpStatusCode.Created);

        AssertSame(before, again);
    }

    [Fact]
    public async Task Export_Csv_HasEveryMember()
    {
        var article = await CreateAsync("csv");

        var csv = await _client.GetStringAsync($"/api/v1/articles/export?format=csv&ids={article.Id()}");

        var columns = csv[..csv.IndexOf('\r')].Split(',');
        Assert.All(Names, member => Assert.Contains(member, columns));
        Assert.All(Names.Where(member => article.GetProperty(member).ValueKind == JsonValueKind.String), member =>
            Assert.Contains(article.Get(member)!.Replace("\"", "\"\""), csv));
    }

    // An article that has every member; its text and external id are its own.
    private async Task<JsonElement> CreateAsync(string name)
    {
        var document = await _client.GetJsonAsync("/swagger/v1/swagger.json");
        var schema = document.GetProperty("components")
            .GetProperty("schemas").GetProperty(nameof(ArticleRequest)).GetProperty("properties");
        var request = new JsonObject(Names.Select(
            member => KeyValuePair.Create(member, JsonNode.Parse(schema.GetProperty(member).GetProperty("example").GetRawText()))));
        request["text"] = $"{request["text"]}\n\nThis is the test of {name}.";
        request["externalId"] = name.Replace(' ', '-');
        var article = await (await _client.PostJsonAsync(request.ToJsonString())).ReadAsync(HttpStatusCode.Created);
        Assert.All(Names, member => AssertEqual(request[member]!, article, member));
        return article;
    }

    private static JsonObject RequestOf(JsonElement article) =>
        new(Names.Select(member => KeyValuePair.Create(member, JsonNode.Parse(article.GetProperty(member).GetRawText()))));

    private static JsonNode OtherValue(JsonElement article, string member)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        foreach (var value in OtherValues.Select(value => JsonSerializer.SerializeToNode(value)!))
        {
            var changed = RequestOf(article);
            changed[member] = value.DeepClone();
            if (TryRead(changed, options) is { } request && new ArticleRequestValidator().Validate(request).IsValid
                && !JsonNode.DeepEquals(value, JsonNode.Parse(article.GetProperty(member).GetRawText())))
            {
                return value;
            }
        }

        throw new InvalidOperationException($"None of the other values suits the member {member}.");
    }

    private static ArticleRequest? TryRead(JsonObject request, JsonSerializerOptions options)
    {
        try
        {
            return request.Deserialize<ArticleRequest>(options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Task<HttpResponseMessage> PatchAsync(string path, JsonObject patch) => _client.PatchAsync(
        path, Requests.Bytes(Encoding.UTF8.GetBytes(patch.ToJsonString()), "application/merge-patch+json"));

    private static void AssertSame(JsonElement expected, JsonElement actual, string? except = null) =>
        Assert.All(
            Names.Where(member => member != except),
            member => AssertEqual(JsonNode.Parse(expected.GetProperty(member).GetRawText())!, actual, member));

    private static void AssertEqual(JsonNode expected, JsonElement actual, string member) =>
        Assert.True(
            JsonNode.DeepEquals(expected, JsonNode.Parse(actual.GetProperty(member).GetRawText())),
            $"{member}: {actual.GetProperty(member)}, not {expected}");
}
