using System.Net;
using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsApi.Access.Keys;
using NewsApi.Tests.Crash;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

/// <summary>Keys and the audit log by the commands of the program.</summary>
public sealed class KeyCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string Database => _folder.PathOf(ServerProcess.DatabaseName);

    [Fact]
    public async Task CreateAndRevoke_ServerRuns_AcceptsTheKeyAndRefusesItAfterwards()
    {
        using var server = await ServerProcess.StartAsync(_folder.Path, ("ASPNETCORE_ENVIRONMENT", "Production"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await server.Client.PostTextAsync("Nobody may write this.")).StatusCode);

        var secret = (await AssertDoneAsync("keys", "create", "import", "--scopes", "write")).Output.Trim();
        server.Client.DefaultRequestHeaders.Add(KeyAuthentication.Header, secret);
        Assert.Equal(HttpStatusCode.Created, (await server.Client.PostTextAsync("The bridge opens in May.")).StatusCode);

        Assert.Contains("Key 1 is revoked", (await AssertDoneAsync("keys", "revoke", "1")).Output);
        await Waiting.UntilAsync(async () => (await server.Client.GetAsync("/api/v1/articles")).StatusCode == HttpStatusCode.Unauthorized);
        Assert.Contains("as they were written", (await AssertDoneAsync("audit", "verify")).Output);
        await server.KillAsync();
    }

    [Fact]
    public async Task Create_NoDatabase_CreatesItAndTheAuditLogNamesTheUser()
    {
        var secret = (await AssertDoneAsync("keys", "create", "operator", "--scopes", "admin")).Output.Trim();
        Assert.True(KeyFormat.IsWellFormed(secret));

        using var server = await ServerProcess.StartAsync(_folder.Path, ("ASPNETCORE_ENVIRONMENT", "Production"));
        server.Client.DefaultRequestHeaders.Add(KeyAuthentication.Header, secret);
        var audit = await server.Client.GetJsonAsync("/api/v1/admin/audit?entity=key");

        var entry = Assert.Single(audit.GetProperty("items").EnumerateArray());
        Assert.Equal(("newsapi keys create", Environment.UserName), (entry.Get("action"), entry.Get("actor")));
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("address").ValueKind);
        await server.KillAsync();
    }

    [Fact]
    public async Task List_SeveralKeys_ShowsThemWithoutSecrets()
    {
        var secret = (await AssertDoneAsync("keys", "create", "first", "--scopes", "read,write", "--expires", "2099-01-01")).Output.Trim();
        var other = (await AssertDoneAsync("keys", "create", "second", "--source", "Harbour Post", "--source", "AP")).Output.Trim();
        await AssertDoneAsync("keys", "revoke", "1");

        var output = (await AssertDoneAsync("keys", "list")).Output;

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(
            [
                "ID KEY STATUS SCOPES EXPIRES LAST USED NAME",
                $"2 {other[..9]} active write never never second (Harbour Post, AP)",
                $"1 {secret[..9]} revoked read,write 2099-01-01 never first",
            ],
            lines);
        Assert.DoesNotContain(secret, output);
    }

    [Theory]
    [InlineData("keys create x --scopes wirte", "Must be one of read, write, admin")]
    [InlineData("keys create x --scopes admin --source AP", "cannot be limited to sources")]
    [InlineData("keys create x --expires tomorrow", "ISO 8601")]
    [InlineData("keys revoke 7", "There is no key 7")]
    [InlineData("keys revoke x", "'x'")]
    [InlineData("keys remove 7", "Did you mean")]
    [InlineData("keys", "Required command")]
    public async Task Run_WrongArgument_SaysSoInOneLine(string arguments, string expected)
    {
        await AssertDoneAsync("keys", "create", "first");

        var run = await RunAsync(arguments.Split(' '));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, Assert.Single(run.ErrorLines));
    }

    [Theory]
    [InlineData("keys", "list")]
    [InlineData("keys", "revoke", "1")]
    [InlineData("audit", "verify")]
    public async Task Run_NoDatabase_SaysSoAndCreatesNone(params string[] arguments)
    {
        var run = await RunAsync(arguments);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("does not exist", Assert.Single(run.ErrorLines));
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task Verify_EntryWasChanged_NamesIt()
    {
        await AssertDoneAsync("keys", "create", "first");
        await AssertDoneAsync("keys", "create", "second");
        await using (var connection = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await connection.OpenAsync();
            await using var command = connection.CreateCommand();
            command.CommandText = "UPDATE AuditEntries SET Actor = 'somebody' WHERE Number = 1";
            await command.ExecuteNonQueryAsync();
        }

        var run = await RunAsync("audit", "verify");

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("Entry 1 was changed", Assert.Single(run.ErrorLines));
    }

    public void Dispose() => _folder.Dispose();

    private async Task<ProgramRun> AssertDoneAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.True(run.ExitCode == 0, run.Errors);
        return run;
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) =>
        ProgramRun.RunAsync(_folder.Path, arguments, ("ConnectionStrings__NewsApi", $"Data Source={Database}"));
}
