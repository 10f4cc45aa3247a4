using System.Globalization;
using System.Net;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Tests.Imports;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Data;

/// <summary>What cannot be written is refused with 503 for as long as that is so; reading goes on.</summary>
public sealed class StoreConditionTests
{
    private const int PageSize = 4096;

    [SqliteFact]
    public async Task Post_DiskIsFull_IsRefusedUntilThereIsRoom()
    {
        await using var host = new NewsApiHost();
        var client = host.CreateClient();
        await client.PostTextAsync("Quokkas are on the disk.");

        for (var attempt = 0; attempt < 3; attempt++)
        {
            await SetMaxPagesAsync(host, 1);
            var refused = await client.PostTextAsync($"Article {attempt}. " + new string('x', 100_000));
            var problem = await ProblemAssert.IsAsync(refused, HttpStatusCode.ServiceUnavailable, "unavailable");
            Assert.Contains("full", problem.Get("detail"));
            Assert.NotNull(refused.Headers.RetryAfter);
            Assert.NotNull(host.Services.GetRequiredService<StoreCondition>().Reason);
        }

        Assert.Equal(1, (await client.GetJsonAsync("/api/v1/search?q=quokkas")).GetProperty("total").GetInt64());
        Assert.Equal(1, (await client.GetJsonAsync("/api/v1/articles")).GetProperty("total").GetInt64());
        Assert.Equal(HttpStatusCode.Created, (await client.PostTextAsync("Wombats have room again.")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/readyz")).StatusCode);
    }

    [SqliteFact]
    public async Task Import_DiskIsFull_EndsBetweenLinesAndIsContinued()
    {
        await using var host = new NewsApiHost();
        var client = host.CreateClient();
        var lines = ImportRequests.Lines(400, "Quokkas");
        await client.PostTextAsync("Wombats are on the disk.");
        await SetMaxPagesAsync(host, (int)(new FileInfo(host.DatabasePath).Length / PageSize) + 150);

        var full = await (await client.SendAsync(ImportRequests.Ndjson(lines), "Idempotency-Key", "full")).ReadLinesAsync();
        var stored = await client.TotalAsync();
        var continued = await (await client.SendAsync(ImportRequests.Ndjson(lines), "Idempotency-Key", "full")).ReadLinesAsync();

        Assert.Contains("full", full[^1].Get("error"));
        Assert.InRange(full.Count - 1, 1, 399);
        Assert.Equal((full.Count, full.Count - 1L), (stored, full[^1].GetProperty("created").GetInt64()));
        Assert.Equal((401, 400L), (continued.Count, continued[^1].GetProperty("created").GetInt64()));
        Assert.Equal(401, await client.TotalAsync());
    }

    [SqliteFact]
    public async Task Post_DatabaseFileWasReplaced_IsRefused()
    {
        await using var host = new NewsApiHost();
        var client = host.CreateClient();
        var created = await client.PostTextAsync("Quokkas are in the file.");
        var copy = host.DatabasePath + ".copy";
        File.Copy(host.DatabasePath, copy);

        File.Move(copy, host.DatabasePath, overwrite: true);

        var refused = await client.PostTextAsync("Wombats would be lost.");
        var problem = await ProblemAssert.IsAsync(refused, HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Contains("replaced", problem.Get("detail"));
        var ready = await ProblemAssert.IsAsync(await client.GetAsync("/readyz"), HttpStatusCode.ServiceUnavailable, "unavailable");
        Assert.Contains("replaced", ready.Get("detail"));
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(created.Headers.Location)).StatusCode);

        // A new connection would open the other file.
        SqliteConnection.ClearAllPools();
        var again = await client.PostTextAsync("Wombats would be lost in the other file.");
        await ProblemAssert.IsAsync(again, HttpStatusCode.ServiceUnavailable, "unavailable");
    }

    // SQLite's own limit of the writer's connection: it fails as on a full disk. A session that failed is replaced, and its limit with it.
    private static Task<int> SetMaxPagesAsync(NewsApiHost host, int count)
    {
        var pragma = "PRAGMA max_page_count=" + count.ToString(CultureInfo.InvariantCulture);
        return host.Services.GetRequiredService<WriteQueue>().WriteAsync(
            (database, token) => database.Database.ExecuteSqlRawAsync(pragma, token), CancellationToken.None);
    }
}
