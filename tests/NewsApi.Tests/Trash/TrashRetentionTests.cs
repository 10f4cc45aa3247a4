using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsApi.Tests.Support;
using NewsApi.Trash;

namespace NewsApi.Tests.Trash;

public sealed class TrashRetentionTests
{
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

        // The retention may begin to wait later than the clock is advanced.
        await Waiting.UntilAsync(async () =>
        {
            _clock.Advance(TimeSpan.FromSeconds(30));
            return (await client.GetAsync(old)).StatusCode == HttpStatusCode.NotFound;
        });
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

        await host.Services.GetRequiredService<TrashRetention>().ExecuteTask!.WaitAsync(Waiting.Timeout);
        Assert.Equal(HttpStatusCode.Gone, (await client.GetAsync(path)).StatusCode);
    }

    private static async Task<string> TrashAsync(HttpClient client, string text)
    {
        var path = $"/api/v1/articles/{(await client.CreateAsync(text)).Id()}";
        await client.DeleteAsync(path);
        return path;
    }
}
