using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Jobs;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Reparsing;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Reparsing;

public sealed class ReparseTests : IDisposable
{
    private const string Path = "/api/v1/admin/reparse";
    private const string Text = "\"It is done,\" Ida Holm said. \"It is late,\" Karl Brandt said. \"It is cold here,\" Rosa Quill said.";

    private readonly NewsApiHost _host = new();
    private readonly HttpClient _client;

    public ReparseTests() => _client = _host.CreateClient();

    public void Dispose() => _host.Dispose();

    [Fact]
    public async Task DryRun_TellsWhatWouldChange_AndStoresNothing()
    {
        var article = await _client.CreateAsync(Text);
        await OutdateAsync();
        var before = await _client.GetStringAsync($"/api/v1/articles/{article.Id()}/quotes");

        var (reparse, results) = await RunAsync("?dryRun=true");

        Assert.Equal((1, 1, 1), (Number(reparse, "total"), Number(reparse, "done"), Number(reparse, "changed")));
        var result = Assert.Single(results);
        Assert.Equal(article.Id(), result.GetProperty("articleId").GetInt64());
        Assert.Equal("It is late,", Assert.Single(result.GetProperty("appeared").EnumerateArray()).Get("text"));
        Assert.StartsWith("Several", Assert.Single(result.GetProperty("vanished").EnumerateArray()).Get("text"));
        var change = Assert.Single(result.GetProperty("changed").EnumerateArray());
        Assert.Equal(["speaker", "cue"], change.GetProperty("members").EnumerateArray().Select(member => member.GetString()!));
        Assert.Equal(("Rosa Quill", "Ida Holm"), (change.GetProperty("from").Get("speaker"), change.GetProperty("to").Get("speaker")));
        Assert.Equal(before, await _client.GetStringAsync($"/api/v1/articles/{article.Id()}/quotes"));
        Assert.Equal(1, (await _client.GetJsonAsync($"/api/v1/articles/{article.Id()}/revisions")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Run_KeepsIds_WritesARevision_AndCounts()
    {
        var article = await _client.CreateAsync(Text);
        var ids = article.GetProperty("quotes").EnumerateArray().Select(quote => quote.Id()).ToList();
        await OutdateAsync();

        await RunAsync("");

        var after = await _client.GetJsonAsync($"/api/v1/articles/{article.Id()}");
        var quotes = after.GetProperty("quotes");
        Assert.Equal((ids[0], ids[2]), (quotes[0].Id(), quotes[2].Id()));
        Assert.Equal("Ida Holm", quotes[0].GetProperty("speaker").Get("name"));
        Assert.Equal(("It is late,", ArticleParser.Version), (quotes[1].Get("text"), after.Get("parserVersion")));
        var revisions = await _client.GetJsonAsync($"/api/v1/articles/{article.Id()}/revisions");
        Assert.Equal(["quotes"], revisions.GetProperty("items")[0].GetProperty("changed").EnumerateArray().Select(one => one.GetString()!));
        var diff = await _client.GetJsonAsync($"/api/v1/articles/{article.Id()}/diff?from=1&to=2");
        Assert.Equal(1, diff.GetProperty("quotes").GetProperty("reattributed").GetArrayLength());
        Assert.Equal(0, Number((await RunAsync("")).Reparse, "total"));
    }

    [Fact]
    public async Task Run_KeepsCorrections_AndReportsWhatTheParserReads()
    {
        var article = await _client.CreateAsync(Text);
        var ids = article.GetProperty("quotes").EnumerateArray().Select(quote => quote.Id()).ToList();
        await PatchAsync(ids[0], new { speaker = "Nils Vik" });
        await PatchAsync(ids[1], new { isQuote = false });
        await ChangeAsync(OutdateArticlesAsync);

        var (_, results) = await RunAsync("");

        var quotes = (await _client.GetJsonAsync($"/api/v1/articles/{article.Id()}")).GetProperty("quotes");
        Assert.Equal([ids[0], ids[2]], quotes.EnumerateArray().Select(quote => quote.Id()));
        Assert.Equal("Nils Vik", quotes[0].GetProperty("speaker").Get("name"));
        var disagreed = Assert.Single(Assert.Single(results).GetProperty("disagreed").EnumerateArray());
        Assert.Equal(("Nils Vik", "Ida Holm"), (disagreed.GetProperty("from").Get("speaker"), disagreed.GetProperty("to").Get("speaker")));
        Assert.Equal(0, Assert.Single(results).GetProperty("appeared").GetArrayLength());
    }

    [Fact]
    public async Task Run_OfAMergedSpeaker_ChangesNothing()
    {
        var article = await _client.CreateAsync(Text);
        var speakers = article.GetProperty("quotes").EnumerateArray().Select(quote => quote.GetProperty("speaker").Id()).ToList();
        var merged = await _client.PostJsonAsync($$"""{ "from": [{{speakers[0]}}] }""", $"/api/v1/speakers/{speakers[1]}/merge");
        await _client.ForJobAsync(merged.Headers.Location!.OriginalString);
        await ChangeAsync(OutdateArticlesAsync);

        var (reparse, results) = await RunAsync("");

        Assert.Equal((1, 0), (Number(reparse, "done"), Number(reparse, "changed")));
        Assert.Empty(results);
        var quote = (await _client.GetJsonAsync($"/api/v1/articles/{article.Id()}")).GetProperty("quotes")[0];
        Assert.Equal(speakers[1], quote.GetProperty("speaker").Id());
    }

    [Fact]
    public async Task Run_OverAFilter_LeavesOthersAlone()
    {
        var first = await _client.CreateAsync(Text, new { source = "Harbour Post" });
        var other = await _client.CreateAsync(Text + " It rained.", new { source = "Valley News" });
        await OutdateAsync();

        var (reparse, _) = await RunAsync("?source=Valley+News");

        Assert.Equal(1, Number(reparse, "total"));
        Assert.Equal("1", (await _client.GetJsonAsync($"/api/v1/articles/{first.Id()}")).Get("parserVersion"));
        Assert.Equal(ArticleParser.Version, (await _client.GetJsonAsync($"/api/v1/articles/{other.Id()}")).Get("parserVersion"));
    }

    [Fact]
    public async Task Run_Interrupted_ContinuesWhereItWas()
    {
        var first = await _client.CreateAsync(Text);
        var second = await _client.CreateAsync(Text + " It rained.");
        await OutdateAsync();
        await StartAsync(77, first.Id(), second.Id());

        using var restarted = ActivatorUtilities.CreateInstance<ReparseRunner>(_host.Services);
        await restarted.StartAsync(CancellationToken.None);
        var reparse = await WaitAsync(77);
        await restarted.StopAsync(CancellationToken.None);

        Assert.Equal(("succeeded", 2, 1), (reparse.Get("status"), Number(reparse, "done"), Number(reparse, "changed")));
        Assert.Equal("1", (await _client.GetJsonAsync($"/api/v1/articles/{first.Id()}")).Get("parserVersion"));
        Assert.Equal(ArticleParser.Version, (await _client.GetJsonAsync($"/api/v1/articles/{second.Id()}")).Get("parserVersion"));
    }

    [Fact]
    public async Task Run_ByTwoServers_ParsesEachArticleOnce()
    {
        var first = await _client.CreateAsync(Text);
        var second = await _client.CreateAsync(Text + " It rained.");
        await OutdateAsync();
        await StartAsync(76, first.Id(), second.Id());
        using var one = ActivatorUtilities.CreateInstance<ReparseRunner>(_host.Services);
        using var other = ActivatorUtilities.CreateInstance<ReparseRunner>(_host.Services);

        await Task.WhenAll(one.StartAsync(CancellationToken.None), other.StartAsync(CancellationToken.None));
        var reparse = await WaitAsync(76);
        await Task.WhenAll(one.StopAsync(CancellationToken.None), other.StopAsync(CancellationToken.None));

        Assert.Equal(("succeeded", 2, 1), (reparse.Get("status"), Number(reparse, "done"), Number(reparse, "changed")));
        var revisions = await _client.GetJsonAsync($"/api/v1/articles/{second.Id()}/revisions");
        Assert.Equal(2, revisions.GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Delete_StopsARun()
    {
        await _client.CreateAsync(Text);
        await OutdateAsync();
        await WhileAnotherServerRunsAsync(78, async () =>
        {
            await StartAsync(78, 0, 1);

            var response = await _client.DeleteAsync($"{Path}/78");

            Assert.Equal(HttpStatusCode.NoContent, response.StatusCode);
            Assert.Equal("cancelled", (await _client.GetJsonAsync($"{Path}/78")).Get("status"));
        });
    }

    [Fact]
    public async Task Job_OfAStoredReparse_IsListedAndCancelledAsOthers()
    {
        await _client.CreateAsync(Text);
        await OutdateAsync();
        const string Job = "/api/v1/jobs/79";
        await WhileAnotherServerRunsAsync(79, async () =>
        {
            await StartAsync(79, 0, 1);

            var running = await _client.GetJsonAsync(Job);
            var cancelled = await _client.DeleteAsync(Job);
            var again = await _client.DeleteAsync(Job);

            Assert.Equal(("reparse", "running"), (running.Get("kind"), running.Get("status")));
            Assert.Equal((1, 2), (Number(running, "done"), Number(running, "total")));
            Assert.Equal($"{Path}/79/results", running.GetProperty("links").Get("result"));
            Assert.Equal(HttpStatusCode.NoContent, cancelled.StatusCode);
            Assert.Equal("cancelled", (await _client.GetJsonAsync(Job)).Get("status"));
            await ProblemAssert.IsAsync(again, HttpStatusCode.Conflict, "job-not-cancellable");
            Assert.Contains("79", (await _client.GetJsonAsync("/api/v1/jobs")).Items("id"));
        });
    }

    [Fact]
    public async Task Request_WrongOrUnknown_IsAProblem()
    {
        await ProblemAssert.IsAsync(await _client.GetAsync($"{Path}/999999"), HttpStatusCode.NotFound, "not-found");
        await ProblemAssert.IsAsync(await _client.GetAsync($"{Path}/999999/results"), HttpStatusCode.NotFound, "not-found");
        await ProblemAssert.IsAsync(await _client.DeleteAsync($"{Path}/999999"), HttpStatusCode.NotFound, "not-found");
        await ProblemAssert.NamesAsync(await _client.PostAsync($"{Path}?dryRun=perhaps", null), "dryRun");
        await ProblemAssert.NamesAsync(await _client.PostAsync($"{Path}?colour=red", null), "colour");
    }

    private async Task<(JsonElement Reparse, JsonElement[] Results)> RunAsync(string query)
    {
        var response = await _client.PostAsync(Path + query, null);
        var job = await response.ReadAsync(HttpStatusCode.Accepted);
        Assert.Equal($"/api/v1/jobs/{job.Id()}", response.Headers.Location!.OriginalString);
        var reparse = await WaitAsync(job.Id());
        Assert.Equal("succeeded", reparse.Get("status"));
        var results = await _client.GetJsonAsync(reparse.GetProperty("links").Get("results")!);
        return (reparse, [.. results.GetProperty("items").EnumerateArray()]);
    }

    private async Task<JsonElement> WaitAsync(long id)
    {
        JsonElement reparse = default;
        await Waiting.UntilAsync(async () => (reparse = await _client.GetJsonAsync($"{Path}/{id}")).Get("status") != "running");
        return reparse;
    }

    // A reparse of two articles, one of which is done; as a server left it that stopped.
    private Task<int> StartAsync(long id, long last, long end) => ChangeAsync((database, token) =>
    {
        database.Reparses.Add(new Reparse
        {
            Id = id,
            Filter = ReparseStore.Write(new ArticleFilter()),
            Status = ReparseStatus.Running,
            LastArticleId = last,
            EndArticleId = end,
            Done = 1,
            Total = 2,
            ParserVersion = "9",
            CreatedAt = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc),
        });
        return database.SaveChangesAsync(token);
    });

    // This server takes over what it finds in the database, within five seconds, unless another has the lease.
    private async Task WhileAnotherServerRunsAsync(long id, Func<Task> act) => Assert.True(
        await _host.Services.GetRequiredService<JobLeases>().TryRunAsync(JobKind.Reparse, id, _ => act(), CancellationToken.None));

    // As if an earlier version had read the articles so.
    private Task<int> OutdateAsync() => ChangeAsync(async (database, token) =>
    {
        await OutdateArticlesAsync(database, token);
        var quill = await database.Speakers.Where(speaker => speaker.Name == "Rosa Quill").Select(speaker => speaker.Id).SingleAsync(token);
        await database.Quotes.Where(quote => quote.Position == 1).ExecuteUpdateAsync(
            update => update.SetProperty(quote => quote.CueText, "hinted").SetProperty(quote => quote.CueKey, "hinted")
                .SetProperty(quote => quote.SpeakerId, quill),
            token);
        return await database.Quotes.Where(quote => quote.Position == 2).ExecuteUpdateAsync(
            update => update.SetProperty(quote => quote.Text, "Several other words stood there once"), token);
    });

    private static Task<int> OutdateArticlesAsync(NewsDbContext database, CancellationToken cancellationToken) =>
        database.Articles.ExecuteUpdateAsync(update => update.SetProperty(article => article.ParserVersion, "1"), cancellationToken);

    private Task<int> ChangeAsync(Func<NewsDbContext, CancellationToken, Task<int>> change) =>
        _host.Services.GetRequiredService<WriteQueue>().WriteAsync(change, CancellationToken.None);

    private async Task PatchAsync(long quote, object members) =>
        Assert.True((await _client.PatchAsync($"/api/v1/quotes/{quote}", Requests.Patch(members))).IsSuccessStatusCode);

    private static int Number(JsonElement element, string member) => element.GetProperty(member).GetInt32();
}
