using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Jobs;
using NewsApi.Model;
using NewsApi.Tests.Imports;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Jobs;

/// <summary>Jobs of servers that share a database.</summary>
public sealed class SharedJobTests : IDisposable
{
    private const int Lines = 2000;

    // More than are stored until a busy machine cancels the import.
    private const int ManyLines = 50_000;

    private readonly SharedHosts _hosts = new();

    public void Dispose() => _hosts.Dispose();

    [PostgreSqlFact]
    public async Task Import_ServerStops_IsContinuedByAnother()
    {
        var (first, second) = (_hosts.Add("first"), _hosts.Add("second").CreateClient());
        var path = await StartImportAsync(first.CreateClient(), Lines);
        await Waiting.UntilAsync(async () => (await second.GetJsonAsync(path)).GetProperty("done").GetInt64() > 0);

        first.Dispose();
        await Waiting.UntilAsync(async () => (await second.GetJsonAsync(path)).Get("status") == "succeeded");

        var job = await second.GetJsonAsync(path);
        var results = await (await second.GetAsync(job.GetProperty("links").Get("result"))).ReadLinesAsync();
        Assert.Equal(Enumerable.Range(1, Lines), results.SkipLast(1).Select(line => line.GetProperty("line").GetInt32()));
        Assert.Equal(Lines, results[^1].GetProperty("created").GetInt32());
        Assert.Equal(Lines, await second.TotalAsync());
    }

    [PostgreSqlFact]
    public async Task Import_CancelledOnAnotherServer_Ends()
    {
        var (first, second) = (_hosts.Add("first").CreateClient(), _hosts.Add("second").CreateClient());
        var path = await StartImportAsync(first, ManyLines);
        await Waiting.UntilAsync(async () => (await second.GetJsonAsync(path)).GetProperty("done").GetInt64() > 0);

        Assert.Equal(HttpStatusCode.NoContent, (await second.DeleteAsync(path)).StatusCode);
        var count = await second.TotalAsync();
        await first.CreateAsync("Written after the import has ended.");

        Assert.Equal("cancelled", (await first.GetJsonAsync(path)).Get("status"));
        Assert.InRange(count, 1, ManyLines - 1);
        await Waiting.UntilAsync(async () => await second.TotalAsync() == count + 1);
    }

    [PostgreSqlFact]
    public async Task Reparse_SeveralServers_DoesEachArticleOnce()
    {
        var host = _hosts.Add("first");
        HttpClient[] servers = [host.CreateClient(), _hosts.Add("second").CreateClient(), _hosts.Add("third").CreateClient()];
        await servers[0].ImportAsync(ImportRequests.Lines(60, "Read again"));
        await using var scope = host.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NewsDbContext>().Database.ExecuteSqlAsync(
            $"UPDATE \"Articles\" SET \"ParserVersion\" = '1'");

        var jobs = await Task.WhenAll(servers.Select(async server =>
            await (await server.PostAsync("/api/v1/admin/reparse", null)).ReadAsync(HttpStatusCode.Accepted)));
        foreach (var path in jobs.Select(job => $"/api/v1/jobs/{job.Id()}"))
        {
            await Waiting.UntilAsync(async () => (await servers[1].GetJsonAsync(path)).Get("status") == "succeeded");
        }

        Assert.Equal(3, jobs.Select(job => job.Id()).Distinct().Count());
        var versions = (await servers[2].GetJsonAsync("/api/v1/articles?pageSize=100")).Items("version").ToList();
        Assert.Equal((60, "2"), (versions.Count, Assert.Single(versions.Distinct())));
    }

    [PostgreSqlFact]
    public async Task Lease_UntilItExpires_IsOfOneOwner()
    {
        var host = _hosts.Add("first");
        host.CreateClient().Dispose();
        var nodes = host.Services.GetRequiredService<StoreNodes>();

        Assert.True(await LeaseAsync("a"));
        Assert.False(await LeaseAsync("b"));
        Assert.True(await LeaseAsync("a", TimeSpan.FromMilliseconds(500)));
        await Waiting.UntilAsync(() => LeaseAsync("b"));
        Assert.False(await LeaseAsync("a"));
        await nodes.ReleaseAsync("job", "a", default);
        Assert.False(await LeaseAsync("a"));
        await nodes.ReleaseAsync("job", "b", default);
        Assert.True(await LeaseAsync("a"));

        Task<bool> LeaseAsync(string owner, TimeSpan? duration = null) =>
            nodes.TryLeaseAsync("job", owner, duration ?? TimeSpan.FromMinutes(1), default);
    }

    [PostgreSqlFact]
    public async Task TryRun_LeaseOfAnother_DoesNotRun()
    {
        var (first, second) = (_hosts.Add("first"), _hosts.Add("second"));
        var (one, other) = (first.Services.GetRequiredService<JobLeases>(), second.Services.GetRequiredService<JobLeases>());
        var isOtherRun = true;

        await one.TryRunAsync(
            JobKind.Import,
            1,
            async _ => isOtherRun = await other.TryRunAsync(JobKind.Import, 1, _ => Task.CompletedTask, default),
            default);

        Assert.False(isOtherRun);
        Assert.True(await other.TryRunAsync(JobKind.Import, 1, _ => Task.CompletedTask, default));
    }

    [PostgreSqlFact]
    public async Task Get_JobOfAnotherServer_IsShownWithItsProgress()
    {
        var (first, second) = (_hosts.Add("first").CreateClient(), _hosts.Add("second").CreateClient());
        await first.CreateAsync("A text that is indexed.");

        var started = await (await first.PostAsync("/api/v1/admin/reindex", null)).ReadAsync(HttpStatusCode.Accepted);
        var path = started.GetProperty("links").Get("self")!;

        Assert.Equal("reindex", (await second.GetJsonAsync(path)).Get("kind"));
        await Waiting.UntilAsync(async () => (await second.GetJsonAsync(path)).Get("status") == "succeeded");
        Assert.Contains($"{started.Id()}", (await second.GetJsonAsync("/api/v1/jobs")).Items("id"));
    }

    [PostgreSqlFact]
    public async Task Merge_ServerIsKilled_IsContinuedByAnother()
    {
        var host = _hosts.Add("first");
        var client = host.CreateClient();
        await client.CreateAsync("Late\n\n\"It is late,\" said Ida Holm.\n\n\"We go,\" said Ada Okafor.");
        await SetSpeakerMergedAsync(host);
        var nodes = host.Services.GetRequiredService<StoreNodes>();
        await nodes.ReportJobsAsync([Killed(JobKind.Merge, 1), Killed(JobKind.Reindex, 2)], default);

        await Waiting.UntilAsync(async () => (await client.GetJsonAsync("/api/v1/jobs/1")).Get("status") == "succeeded");

        Assert.Equal("2", Assert.Single((await client.GetJsonAsync("/api/v1/speakers")).Items("quoteCount")));
        var reindex = await client.GetJsonAsync("/api/v1/jobs/2");
        Assert.Equal(("failed", "The server that ran the job has stopped."), (reindex.Get("status"), reindex.Get("error")));
    }

    private static NodeJob Killed(JobKind kind, long id) => new()
    {
        Id = id,
        Kind = $"{kind}",
        Status = $"{JobStatus.Running}",
        CreatedAt = DateTime.UnixEpoch,
    };

    // As it is when the server that merged them was killed before it moved a quote.
    private static async Task SetSpeakerMergedAsync(NewsApiHost host)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        var ids = await database.Speakers.OrderBy(speaker => speaker.Id).Select(speaker => speaker.Id).ToListAsync();
        await database.Speakers.Where(speaker => speaker.Id == ids[1])
            .ExecuteUpdateAsync(update => update.SetProperty(speaker => speaker.MergedIntoId, ids[0]));
    }

    private static async Task<string> StartImportAsync(HttpClient client, int lines)
    {
        var response = await client.SendAsync(ImportRequests.Ndjson(ImportRequests.Lines(lines, "Shared")), "Prefer", "respond-async");
        await response.ReadAsync(HttpStatusCode.Accepted);
        return response.Headers.Location!.OriginalString;
    }
}
