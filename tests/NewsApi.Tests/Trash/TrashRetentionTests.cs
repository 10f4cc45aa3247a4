using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsApi.Tests.Support;
using NewsApi.Trash;

namespace NewsApi.Tests.Trash;

public sealed class TrashRetentionTests
{
    private const int MaxAttempts = 10_000;

    private readonly FakeTimeProvider _clock = new(DateTimeOffset.Parse("2026-03-01T12:00:00Z"));

    [Fact]
    public async Task Trash_OlderThanItsTime_IsRemovedWhileTheServerRuns()
    {
        await using var host = NewsApiHost.At(_clock, ("Trash:RetentionDays", "10"));
        var client = host.CreateClient();
        var old = await TrashAsync(client, "A text that was trashed first.");
        _clock.Advance(TimeSpan.FromDays(5));
        var young = await TrashAsync(client, "A text that was trashed later.");

        _clock.Advance(TimeSpan.FromDays(5));

        var status = HttpStatusCode.Gone;
        for (var attempt = 0; status == HttpStatusCode.Gone && attempt < MaxAttempts; attempt++)
        {
            status = (await client.GetAsync(old)).StatusCode;
        }

        Assert.Equal(HttpStatusCode.NotFound, status);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(young)).StatusCode);
    }

    [Fact]
    public async Task Purge_ManyArticles_RemovesAll()
    {
        await using var host = NewsApiHost.At(_clock);
        var client = host.CreateClient();
        var paths = await Task.WhenAll(Enumerable.Range(1, 120).Select(number => TrashAsync(client, $"Trashed text number {number}.")));

        var count = await host.Services.GetRequiredService<TrashRetention>().PurgeAsync(_clock.GetUtcNow().UtcDateTime, default);

        Assert.Equal(paths.Length, count);
        Assert.Equal(0, (await client.GetJsonAsync("/api/v1/articles?deleted=only")).GetProperty("total").GetInt32());
    }

    [Fact]
    public async Task Retention_Off_KeepsForEver()
    {
        await using var host = NewsApiHost.At(_clock, ("Trash:RetentionDays", "0"));
        var client = host.CreateClient();
        var path = await TrashAsync(client, "A text that stays in the trash.");

        _clock.Advance(TimeSpan.FromDays(4000));

        Assert.True(host.Services.GetRequiredService<TrashRetention>().ExecuteTask!.IsCompletedSuccessfully);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(path)).StatusCode);
    }

    private static async Task<string> TrashAsync(HttpClient client, string text)
    {
        var path = $"/api/v1/articles/{(await client.CreateAsync(text)).Id()}";
        await client.DeleteAsync(path);
        return path;
    }
}
