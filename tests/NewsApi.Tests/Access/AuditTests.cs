using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Access.Audit;
using NewsApi.Data;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

public sealed class AuditTests : IDisposable
{
    private const string Path = "/api/v1/admin/audit";

    private readonly AccessHost _host = new();
    private readonly HttpClient _admin;
    private readonly HttpClient _writer;

    public AuditTests() => (_admin, _writer) = (_host.As("admin"), _host.As("write"));

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task Audit_WriteFails_RefusedAttemptsWaitForTheNext()
    {
        await ExecuteAsync(database => FaultTrigger.CreateAsync(database, "INSERT", "AuditEntries"));
        await _host.As("read").PostTextAsync("Nobody may write this.");

        await _host.Server.Services.GetRequiredService<AuditQueue>().FlushAsync();
        await ExecuteAsync(FaultTrigger.DropAsync);

        var refused = Assert.Single(await ListAsync("?outcome=refused"));
        Assert.Equal("POST /api/v1/articles", refused.Get("action"));
    }

    [Fact]
    public async Task Audit_EveryChangeOfAnArticle_NamesWhoMadeIt()
    {
        var id = (await _writer.CreateAsync("The bridge opens in May. \"It is safe,\" Ada Okafor said.")).Id();
        await _writer.PatchAsync(
            $"/api/v1/articles/{id}", Requests.Bytes("""{ "headline": "Bridge opens" }"""u8.ToArray(), "application/merge-patch+json"));
        await _writer.DeleteAsync($"/api/v1/articles/{id}");
        await _writer.PostAsync($"/api/v1/articles/{id}/restore", null);
        await _admin.DeleteAsync($"/api/v1/articles/{id}?permanent=true");

        var entries = await ListAsync($"?entity=article&entityId={id}");

        Assert.Equal(
            [
                $"operator DELETE /api/v1/articles/{id} deleted",
                $"writer POST /api/v1/articles/{id}/restore created",
                $"writer DELETE /api/v1/articles/{id} deleted",
                $"writer PATCH /api/v1/articles/{id} updated",
                "writer POST /api/v1/articles created",
            ],
            entries.Select(entry => $"{entry.Get("actor")} {entry.Get("action")} {entry.Get("detail")}"));
        Assert.All(entries, entry => Assert.NotNull(entry.Get("traceId")));
        Assert.All(entries, entry => Assert.Equal("done", entry.Get("outcome")));
    }

    [Fact]
    public async Task Audit_ChangeThatWasNotMade_HasNoEntry()
    {
        await _writer.CreateAsync("The bridge opens in May.");
        var before = (await ListAsync("")).Count;

        Assert.Equal(HttpStatusCode.Conflict, (await _writer.PostTextAsync("The bridge opens in May.")).StatusCode);

        Assert.Equal(before, (await ListAsync("")).Count);
    }

    [Fact]
    public async Task Audit_RefusedAttempts_AreCountedWithTheirReason()
    {
        await _host.As("anonymous").PostTextAsync("Nobody may write this.");
        await _host.As("read").PostTextAsync("A reader may not write this.");
        await _host.As("unknown").GetAsync("/api/v1/articles");
        await _host.As("unknown").GetAsync("/api/v1/articles");

        var refused = await ListAsync("?outcome=refused");

        Assert.Equal(3, refused.Count);
        Assert.Single(refused, entry => entry.Get("actor") == "reader" && entry.Get("detail")!.Contains("'write'"));
        Assert.Single(refused, entry => entry.Get("actor") == "anonymous" && entry.Get("action") == "POST /api/v1/articles");
        Assert.Single(refused, entry => entry.Get("detail") == "The key is unknown. (2 times)");
    }

    [Fact]
    public async Task Audit_Keys_AreLoggedWithoutTheirSecrets()
    {
        var key = await (await _admin.PostJsonAsync("""{ "name": "import", "scopes": ["write"] }""", "/api/v1/admin/keys"))
            .ReadAsync(HttpStatusCode.Created);
        await _admin.DeleteAsync($"/api/v1/admin/keys/{key.Id()}");

        var entries = await ListAsync("?entity=key");

        Assert.Equal(["revoked", "created with the scopes write"], entries.Select(entry => entry.Get("detail")));
        Assert.All(entries, entry => Assert.DoesNotContain(key.Get("key")!, entry.GetRawText()));
    }

    [Fact]
    public async Task Audit_AdministratorsRequestThatChangesNoData_IsLogged()
    {
        await _admin.PostAsync("/api/v1/admin/reindex", null);

        Assert.Single(await ListAsync("?actor=operator"), entry => entry.Get("action") == "POST /api/v1/admin/reindex");
    }

    [Fact]
    public async Task Audit_PathWithLineBreaks_StaysOneLine()
    {
        await _host.As("anonymous").PutAsync("/api/v1/articles/external/AP/a%0D%0Ab", Requests.Text("x"));

        Assert.Single(await ListAsync("?outcome=refused"), entry => entry.Get("action") == "PUT /api/v1/articles/external/AP/a%0D%0Ab");
    }

    [Theory]
    [InlineData("?from=now%2B1d", 0)]
    [InlineData("?from=now-1h&to=now%2B1h", 1)]
    [InlineData("?actor=writer", 1)]
    [InlineData("?actor=configured:1", 1)]
    [InlineData("?actor=reader", 0)]
    [InlineData("?entity=quote", 0)]
    public async Task Get_AuditWithAFilter_ListsWhatMatches(string query, int count)
    {
        await _writer.CreateAsync("The bridge opens in May.");

        Assert.Equal(count, (await ListAsync(query)).Count);
    }

    [Fact]
    public async Task Verify_LogAsWritten_IsInOrder()
    {
        await WriteAsync(3);

        var result = await VerifyAsync();

        Assert.Null(result.Fault);
        Assert.Equal(3, result.Count);
        Assert.Equal(result.LastHash, (await ListAsync(""))[0].Get("hash"));
    }

    [Theory]
    [InlineData("UPDATE \"AuditEntries\" SET \"Actor\" = 'somebody' WHERE \"Number\" = 2", "Entry 2 was changed")]
    [InlineData("UPDATE \"AuditEntries\" SET \"At\" = '2020-01-01 00:00:00' WHERE \"Number\" = 2", "Entry 2 was changed")]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Number\" = 2", "Entry 2 is missing")]
    [InlineData("DELETE FROM \"AuditEntries\" WHERE \"Number\" = 1", "Entry 1 is missing")]
    [InlineData(
        "UPDATE \"AuditEntries\" SET \"EntityId\" = 7, "
        + "\"Hash\" = (SELECT \"Hash\" FROM \"AuditEntries\" WHERE \"Number\" = 3) WHERE \"Number\" = 2",
        "Entry 2 was changed")]
    public async Task Verify_LogThatWasEdited_NamesTheEntry(string sql, string fault)
    {
        await WriteAsync(3);
        await using (var scope = _host.Server.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Database
                .ExecuteSqlRawAsync(sql);
        }

        var result = await VerifyAsync();

        Assert.StartsWith(fault, result.Fault);
    }

    [Fact]
    public async Task Purge_OldEntries_AreRemovedAndTheRestIsStillVerified()
    {
        await WriteAsync(3);
        Assert.Equal(0, await PurgeAsync(TimeSpan.FromDays(-1)));

        var removed = await PurgeAsync(TimeSpan.FromSeconds(1));
        await _writer.CreateAsync("The ferry stays until June.");

        Assert.Equal(2, removed);
        Assert.Equal(["article", "audit", "article"], (await ListAsync("")).Select(entry => entry.Get("entity")));
        var result = await VerifyAsync();
        Assert.Null(result.Fault);
        Assert.Equal(5, result.Count);
    }

    [Fact]
    public async Task Verify_FirstEntriesAreMissingWithoutRetention_SaysSo()
    {
        await WriteAsync(3);
        await PurgeAsync(TimeSpan.FromSeconds(1));
        await _writer.CreateAsync("The ferry stays until June.");
        await using (var scope = _host.Server.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Database
                .ExecuteSqlRawAsync("DELETE FROM \"AuditEntries\" WHERE \"Number\" = 3");
        }

        Assert.NotNull((await VerifyAsync()).Fault);
    }

    private Task<int> PurgeAsync(TimeSpan fromNow) => _host.Server.Services.GetRequiredService<AuditRetention>()
        .PurgeAsync(TimeProvider.System.GetUtcNow().UtcDateTime + fromNow, CancellationToken.None);

    private async Task WriteAsync(int count)
    {
        for (var article = 0; article < count; article++)
        {
            await _writer.CreateAsync($"The bridge {article} opens in May.");
        }
    }

    private async Task<List<JsonElement>> ListAsync(string query) =>
        [.. (await _admin.GetJsonAsync(Path + query)).GetProperty("items").EnumerateArray()];

    private async Task<AuditVerification> VerifyAsync()
    {
        await using var scope = _host.Server.Services.CreateAsyncScope();
        return await AuditVerification.RunAsync(scope.ServiceProvider.GetRequiredService<NewsDbContext>(), CancellationToken.None);
    }

    // On the connection of the writer.
    private Task<bool> ExecuteAsync(Func<NewsDbContext, Task> work) => _host.Server.Services.GetRequiredService<WriteQueue>().WriteAsync(
        async (database, _) =>
        {
            await work(database);
            return true;
        },
        CancellationToken.None);
}
