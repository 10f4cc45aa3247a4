using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsApi.Access.Keys;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

public sealed class KeyTests(AccessHost host) : IClassFixture<AccessHost>
{
    private const string Path = "/api/v1/admin/keys";

    private readonly HttpClient _admin = host.As("admin");

    [SqliteFact]
    public async Task Post_Key_ShowsSecretOnceAndStoresItsHash()
    {
        var created = await CreateAsync("""{ "name": "import", "scopes": ["write"] }""");
        var secret = created.Get("key")!;

        Assert.True(KeyFormat.IsWellFormed(secret));
        Assert.StartsWith(created.Get("hint")!, secret);
        Assert.Equal("operator", created.Get("createdBy"));
        Assert.Equal("active", created.Get("status"));
        Assert.DoesNotContain(secret, (await _admin.GetJsonAsync($"{Path}/{created.Id()}")).GetRawText());
        Assert.DoesNotContain(secret, (await _admin.GetJsonAsync(Path)).GetRawText());
        SqliteConnection.ClearAllPools();
        Assert.DoesNotContain(secret[5..37], System.Text.Encoding.Latin1.GetString(await ReadDatabaseAsync()));
    }

    [Theory]
    [InlineData(KeyAuthentication.Header, "")]
    [InlineData("Authorization", "Bearer ")]
    [InlineData("Authorization", "bearer ")]
    public async Task Key_InEitherHeader_IsAccepted(string header, string prefix)
    {
        var response = await host.As("write", header, prefix).PostTextAsync($"The ferry stays, {header} {prefix} said.");

        Assert.Equal(HttpStatusCode.Created, response.StatusCode);
    }

    [Fact]
    public async Task Key_Twice_IsRefused()
    {
        var client = host.As("write");
        client.DefaultRequestHeaders.Add("Authorization", "Bearer secret-of-write");

        await ProblemAssert.IsAsync(await client.GetAsync("/api/v1/articles"), HttpStatusCode.Unauthorized, "unauthorized");
    }

    [Theory]
    [InlineData("""{ "scopes": ["read"] }""", "name")]
    [InlineData("""{ "name": "a\nb", "scopes": ["read"] }""", "name")]
    [InlineData("""{ "name": "a" }""", "scopes")]
    [InlineData("""{ "name": "a", "scopes": ["root"] }""", "scopes[0]")]
    [InlineData("""{ "name": "a", "scopes": ["admin"], "sources": ["AP"] }""", "sources")]
    [InlineData("""{ "name": "a", "scopes": ["read"], "expiresAt": "soon" }""", "expiresAt")]
    [InlineData("""{ "name": "a", "scopes": ["read"], "expiresAt": "2020-01-01" }""", "expiresAt")]
    [InlineData("""{ "name": "a", "scopes": ["read"], "colour": "red" }""", "colour")]
    public async Task Post_InvalidKey_NamesTheMember(string json, string member) =>
        await ProblemAssert.NamesAsync(await _admin.PostJsonAsync(json, Path), member);

    [Fact]
    public async Task Delete_Key_IsRefusedAtOnce()
    {
        var created = await CreateAsync("""{ "name": "short", "scopes": ["write"] }""");
        var client = With(created);
        Assert.Equal(HttpStatusCode.Created, (await client.PostTextAsync("The tide is high today.")).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await _admin.DeleteAsync($"{Path}/{created.Id()}")).StatusCode);

        var problem = await ProblemAssert.IsAsync(await client.GetAsync("/api/v1/articles"), HttpStatusCode.Unauthorized, "unauthorized");
        Assert.Contains("revoked", problem.Get("detail"));
        var revoked = await _admin.GetJsonAsync($"{Path}/{created.Id()}");
        Assert.Equal("revoked", revoked.Get("status"));
        Assert.NotNull(revoked.Get("lastUsedAt"));
        Assert.Equal(HttpStatusCode.NotFound, (await _admin.DeleteAsync($"{Path}/999999")).StatusCode);
    }

    [Fact]
    public async Task Rotate_Key_AcceptsBothDuringTheOverlap()
    {
        var old = await CreateAsync("""{ "name": "rotated", "scopes": ["write"], "sources": ["AP"] }""");

        var response = await _admin.PostJsonAsync("""{ "overlapMinutes": 60 }""", $"{Path}/{old.Id()}/rotate");
        var next = await response.ReadAsync(HttpStatusCode.Created);

        Assert.Equal(["AP"], next.GetProperty("sources").EnumerateArray().Select(source => source.GetString()));
        Assert.Equal(HttpStatusCode.OK, (await With(old).GetAsync("/api/v1/articles")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await With(next).GetAsync("/api/v1/articles")).StatusCode);
        var replaced = await _admin.GetJsonAsync($"{Path}/{old.Id()}");
        Assert.Equal(next.Id(), replaced.GetProperty("replacedById").GetInt64());
        Assert.InRange(
            replaced.GetProperty("expiresAt").GetDateTime() - TimeProvider.System.GetUtcNow().UtcDateTime,
            TimeSpan.FromMinutes(59),
            TimeSpan.FromMinutes(60));
    }

    [Fact]
    public async Task Rotate_ReplacedKey_IsRefusedUntilItsReplacementIsRevoked()
    {
        var old = await CreateAsync("""{ "name": "twice", "scopes": ["write"], "expiresAt": "2999-01-01" }""");
        var next = await (await _admin.PostAsync($"{Path}/{old.Id()}/rotate", null)).ReadAsync(HttpStatusCode.Created);

        var refused = await _admin.PostAsync($"{Path}/{old.Id()}/rotate", null);
        await _admin.DeleteAsync($"{Path}/{next.Id()}");
        var again = await _admin.PostAsync($"{Path}/{old.Id()}/rotate", null);

        var problem = await ProblemAssert.IsAsync(refused, HttpStatusCode.Conflict, "key-ended");
        Assert.Contains($"replaced by key {next.Id()}", problem.Get("detail"));
        var second = await again.ReadAsync(HttpStatusCode.Created);
        Assert.InRange(second.GetProperty("expiresAt").GetDateTime().Year, 2999, 3000);
    }

    [Fact]
    public async Task Rotate_KeyThatEnds_MakesOneThatLivesAsLongFromNow()
    {
        var old = await CreateAsync("""{ "name": "ninety days", "scopes": ["read"], "expiresAt": "2999-01-01" }""");

        var next = await (await _admin.PostAsync($"{Path}/{old.Id()}/rotate", null)).ReadAsync(HttpStatusCode.Created);

        Assert.Equal(LifetimeOf(old).TotalSeconds, LifetimeOf(next).TotalSeconds, tolerance: 0.01);
    }

    private static TimeSpan LifetimeOf(JsonElement key) =>
        key.GetProperty("expiresAt").GetDateTime() - key.GetProperty("createdAt").GetDateTime();

    [Fact]
    public async Task Rotate_WithoutOverlap_EndsTheOldKeyAtOnce()
    {
        var old = await CreateAsync("""{ "name": "leaked", "scopes": ["write"] }""");
        await With(old).GetAsync("/api/v1/articles");

        await (await _admin.PostJsonAsync("""{ "overlapMinutes": 0 }""", $"{Path}/{old.Id()}/rotate")).ReadAsync(HttpStatusCode.Created);

        var refused = await ProblemAssert.IsAsync(
            await With(old).GetAsync("/api/v1/articles"), HttpStatusCode.Unauthorized, "unauthorized");
        Assert.Contains("expired", refused.Get("detail"));
        var again = await _admin.PostAsync($"{Path}/{old.Id()}/rotate", null);
        await ProblemAssert.IsAsync(again, HttpStatusCode.Conflict, "key-ended");
    }

    [Fact]
    public async Task Get_Keys_ListsThemNewestFirst()
    {
        await CreateAsync("""{ "name": "none", "scopes": ["read"] }""");
        var first = await CreateAsync("""{ "name": "one", "scopes": ["read"] }""");
        var second = await CreateAsync("""{ "name": "two", "scopes": ["read"] }""");

        var page = await _admin.GetJsonAsync($"{Path}?pageSize=2");

        Assert.Equal([second.Id().ToString(), first.Id().ToString()], page.Items("id"));
        Assert.NotNull(page.Get("nextCursor"));
    }

    [Fact]
    public async Task Refusal_OfAKeyWithoutTheScope_NamesIt()
    {
        var response = await host.As("read").PostTextAsync("Nobody may write this.");

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.Forbidden, "forbidden");
        Assert.Contains("'write'", problem.Get("detail"));
        Assert.Contains("scope=\"write\"", response.Headers.WwwAuthenticate.ToString());
    }

    private async Task<JsonElement> CreateAsync(string json) =>
        await (await _admin.PostJsonAsync(json, Path)).ReadAsync(HttpStatusCode.Created);

    private HttpClient With(JsonElement key)
    {
        var client = host.Server.CreateClient();
        client.DefaultRequestHeaders.Add(KeyAuthentication.Header, key.Get("key"));
        return client;
    }

    // The last pages are in the log beside it.
    private async Task<byte[]> ReadDatabaseAsync()
    {
        using var all = new MemoryStream();
        foreach (var path in (string[])[host.Server.DatabasePath, host.Server.DatabasePath + "-wal"])
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            await file.CopyToAsync(all);
        }

        return all.ToArray();
    }
}
