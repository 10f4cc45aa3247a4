using System.Net;
using System.Text.RegularExpressions;
using NewsApi.Tests.Crash;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Data;

/// <summary>A store copied from database to database by the command <c>copy</c>.</summary>
public sealed partial class CopyCommandTests : IDisposable
{
    private static readonly string[] Paths =
        ["articles/1", "articles/2", "articles/1/revisions", "quotes", "speakers", "admin/keys", "articles?deleted=only"];

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Copy_SqliteToSqlite_HasTheSameRowsAndGoesOn()
    {
        await FillAsync();

        var copy = await AssertDoneAsync("copy", "--from", _folder.Sqlite("newsapi.db"), "--to", _folder.Sqlite("copy.db"));

        await AssertWholeAsync(("ConnectionStrings__NewsApi", _folder.Sqlite("copy.db")));
        await AssertServesTheSameAsync(("ConnectionStrings__NewsApi", _folder.Sqlite("copy.db")));
        Assert.All(["Articles", "Changes", "AuditEntries", "ApiKeys", "Imports", "IdempotencyRecords"], table =>
            Assert.Matches($@"{table} +[1-9]\d* rows", copy.Output));
    }

    [PostgreSqlFact]
    public async Task Copy_SqliteToPostgreSqlAndBack_HasTheSameRowsAndGoesOn()
    {
        await FillAsync();
        var postgres = TestDatabase.Of(_folder.PathOf("copy.db"));

        var there = await AssertDoneAsync("copy", "--from", _folder.Sqlite("newsapi.db"), "--to", postgres);
        var back = await AssertDoneAsync("copy", "--from", postgres, "--to", _folder.Sqlite("back.db"));

        Assert.Equal(DigestsOf(there), DigestsOf(back));
        (string, string)[] settings = [("Database__Provider", "PostgreSql"), ("ConnectionStrings__NewsApi", postgres)];
        Assert.Equal(DigestsOf(there), DigestsOf(await AssertWholeAsync(settings)));
        await AssertWholeAsync(("ConnectionStrings__NewsApi", _folder.Sqlite("back.db")));
        await AssertServesTheSameAsync(settings);
        await AssertServesTheSameAsync(("ConnectionStrings__NewsApi", _folder.Sqlite("back.db")));
    }

    [Fact]
    public async Task Copy_TargetHasRows_IsRefusedAndKeepsThem()
    {
        await FillAsync();
        await AssertDoneAsync("copy", "--from", _folder.Sqlite("newsapi.db"), "--to", _folder.Sqlite("copy.db"));

        var run = await RunAsync("copy", "--from", _folder.Sqlite("newsapi.db"), "--to", _folder.Sqlite("copy.db"));

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains("is not empty", Assert.Single(run.ErrorLines));
        await AssertWholeAsync(("ConnectionStrings__NewsApi", _folder.Sqlite("copy.db")));
    }

    [Fact]
    public async Task Copy_ServerHoldsTheTarget_IsRefused()
    {
        await AssertDoneAsync([("ConnectionStrings__NewsApi", _folder.Sqlite("empty.db"))], "migrate");
        using var server = await ServerProcess.StartAsync(_folder.Path);

        var run = await RunAsync("copy", "--from", _folder.Sqlite("empty.db"), "--to", _folder.Sqlite("newsapi.db"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("--to: the database", Assert.Single(run.ErrorLines));
        Assert.Contains("in use by another server", run.Errors);
        await server.KillAsync();
    }

    [Fact]
    public async Task Copy_ServerWorksOnTheSource_IsMadeOnlyDeliberately()
    {
        using var server = await ServerProcess.StartAsync(_folder.Path);
        await server.Client.CreateAsync("Stored while it runs.");
        string[] copy = ["copy", "--from", _folder.Sqlite("newsapi.db"), "--to", _folder.Sqlite("copy.db")];

        var refused = await RunAsync(copy);
        Assert.False(File.Exists(_folder.PathOf("copy.db")));
        var deliberate = await AssertDoneAsync([.. copy, "--while-running"]);

        Assert.Equal((1, ""), (refused.ExitCode, refused.Output));
        Assert.Matches("^--from: a server works on .*newsapi.db; stop it first, .* --while-running", Assert.Single(refused.ErrorLines));
        Assert.Matches("Articles +1 rows", deliberate.Output);
        await server.KillAsync();
    }

    [PostgreSqlFact]
    public async Task Copy_ServerWorksOnPostgreSql_IsRefusedUntilItEnds()
    {
        var postgres = TestDatabase.Of(_folder.PathOf("shared.db"));
        (string, string)[] settings = [("Database__Provider", "PostgreSql"), ("ConnectionStrings__NewsApi", postgres)];
        using var server = await ServerProcess.StartAsync(_folder.Path, settings);
        await AssertDoneAsync([("ConnectionStrings__NewsApi", _folder.Sqlite("empty.db"))], "migrate");

        var from = await RunAsync("copy", "--from", postgres, "--to", _folder.Sqlite("copy.db"));
        var to = await RunAsync("copy", "--from", _folder.Sqlite("empty.db"), "--to", postgres);
        await server.TerminateAsync(TimeSpan.FromSeconds(30));
        await AssertDoneAsync("copy", "--from", postgres, "--to", _folder.Sqlite("copy.db"));

        Assert.Equal((1, 1), (from.ExitCode, to.ExitCode));
        Assert.Matches(@"^--from: the server \S+ works on .*, it was seen \d+ s ago; stop it first, or", Assert.Single(from.ErrorLines));
        Assert.Matches(@"^--to: the server \S+ works on .*; stop it first\.$", Assert.Single(to.ErrorLines));
    }

    [Theory]
    [InlineData("Data Source=empty.db", "Data Source=./empty.db", "--from and --to name the same database")]
    [InlineData("Data Source=missing.db", "Data Source=copy.db", "missing.db does not exist")]
    [InlineData("nonsense", "Data Source=copy.db", "--from is not a connection string")]
    [InlineData("Timeout=3", "Data Source=copy.db", "--from must be a connection string")]
    [InlineData("Data Source=empty.db", "Host=127.0.0.1;Port=1;Database=none;Password=secret", "--to: the database none")]
    [InlineData("Data Source=empty.db", "Data Source=:memory:", "--to is 'data source=:memory:'")]
    public async Task Copy_DatabaseCannotBeUsed_SaysSoInOneLine(string from, string to, string expected)
    {
        await AssertDoneAsync([("ConnectionStrings__NewsApi", _folder.Sqlite("empty.db"))], "migrate");

        var run = await RunAsync("copy", "--from", from, "--to", to);

        Assert.Equal((1, ""), (run.ExitCode, run.Output));
        Assert.Contains(expected, Assert.Single(run.ErrorLines), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("secret", run.Errors);
    }

    private static string[] DigestsOf(ProgramRun run) => [.. Digest().Matches(run.Output).Select(match => match.Value)];

    private async Task FillAsync()
    {
        using var server = await ServerProcess.StartAsync(_folder.Path);
        await FilledStore.FillAsync(server.Client);
        await server.TerminateAsync(TimeSpan.FromSeconds(30));
    }

    private async Task<ProgramRun> AssertWholeAsync(params (string, string)[] settings)
    {
        Assert.Contains("as they were written", (await AssertDoneAsync(settings, "audit", "verify")).Output);
        var check = await AssertDoneAsync(settings, "check");
        Assert.Contains("is intact", check.Output);
        return check;
    }

    // Ids go on after all that were ever given, also to what is erased, and the triggers are there again.
    private async Task AssertServesTheSameAsync(params (string, string)[] settings)
    {
        using var original = await ServerProcess.StartAsync(_folder.Path);
        using var copy = await ServerProcess.StartAsync(_folder.Path, [("Search__IndexPath", _folder.PathOf("other")), .. settings]);
        foreach (var path in Paths)
        {
            Assert.Equal(
                (await original.Client.GetJsonAsync($"/api/v1/{path}")).ToString(),
                (await copy.Client.GetJsonAsync($"/api/v1/{path}")).ToString());
        }

        Assert.Equal(FilledStore.OddText, (await copy.Client.GetJsonAsync("/api/v1/articles/2")).Get("text"));
        var next = await copy.Client.PostTextAsync("The next\n\nA quokka sleeps.");
        Assert.Equal(FilledStore.LastId + 1, (await next.ReadAsync(HttpStatusCode.Created)).Id());
        using var search = new HttpRequestMessage(HttpMethod.Get, "/api/v1/search?q=quokka");
        search.Headers.Add("X-Read-After", next.Headers.GetValues("X-Change-Sequence"));
        var found = await (await copy.Client.SendAsync(search)).ReadAsync(HttpStatusCode.OK);
        Assert.Equal(1, found.GetProperty("total").GetInt32());
        await Task.WhenAll(original.KillAsync(), copy.KillAsync());
    }

    private Task<ProgramRun> AssertDoneAsync(params string[] arguments) => AssertDoneAsync([], arguments);

    private async Task<ProgramRun> AssertDoneAsync((string, string)[] settings, params string[] arguments)
    {
        var run = await ProgramRun.RunAsync(_folder.Path, arguments, settings);
        Assert.Equal((0, ""), (run.ExitCode, string.Concat(run.ErrorLines)));
        return run;
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) => ProgramRun.RunAsync(_folder.Path, arguments);

    [GeneratedRegex(@"^\w+ +\d+ rows  [0-9a-f]{64}", RegexOptions.Multiline)]
    private static partial Regex Digest();
}
