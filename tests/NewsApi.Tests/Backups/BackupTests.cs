using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Backups;

public sealed class BackupTests
{
    private const string Path = "/api/v1/admin/backups";

    [SqliteFact]
    public async Task Post_Articles_MakesABackupThatIsListedAndDownloaded()
    {
        await using var host = new NewsApiHost();
        var client = host.CreateClient();
        await client.PostTextAsync("An article for the backup.");

        await BackUpAsync(client);

        var backup = Assert.Single((await client.GetJsonAsync(Path)).EnumerateArray());
        Assert.Equal(1, backup.GetProperty("articleCount").GetInt64());
        var response = await client.GetAsync(backup.GetProperty("links").Get("file"));
        var bytes = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal("application/vnd.sqlite3", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(backup.Get("sha256"), Convert.ToHexStringLower(SHA256.HashData(bytes)));
        Assert.Equal(backup.GetProperty("bytes").GetInt64(), bytes.Length);
    }

    [SqliteFact]
    public async Task Post_MoreThanAreKept_DeletesTheOldest()
    {
        await using var host = NewsApiHost.With(("Backups:Keep", "2"));
        var client = host.CreateClient();
        for (var count = 0; count < 3; count++)
        {
            await BackUpAsync(client);
        }

        var names = (await client.GetJsonAsync(Path)).EnumerateArray().Select(backup => backup.Get("name")!).ToList();

        Assert.Equal(2, names.Count);
        Assert.Equal(names.OrderDescending(StringComparer.Ordinal), names);
    }

    [SqliteFact]
    public async Task Post_WhileOthersWrite_HoldsEveryWriteAcknowledgedBeforeAndNoneIsTorn()
    {
        await using var host = new NewsApiHost();
        var client = host.CreateClient();
        using var stop = new CancellationTokenSource();
        var acknowledged = 0;
        var writers = Enumerable.Range(0, 4).Select(async writer =>
        {
            for (var count = 0; !stop.IsCancellationRequested; count++)
            {
                await client.PostTextAsync($"Article {count} of writer {writer}. \"It is so,\" said Ada Okafor.");
                Interlocked.Increment(ref acknowledged);
            }
        }).ToList();
        await Waiting.UntilAsync(() => Task.FromResult(Volatile.Read(ref acknowledged) >= 20));
        var before = Volatile.Read(ref acknowledged);
        await BackUpAsync(client);
        await stop.CancelAsync();
        await Task.WhenAll(writers);

        var backup = (await client.GetJsonAsync(Path))[0];
        Assert.InRange(backup.GetProperty("articleCount").GetInt64(), before, acknowledged);
        var counts = backup.GetProperty("rowCounts");
        Assert.Equal(counts.GetProperty("Articles").GetInt64(), counts.GetProperty("ArticleTexts").GetInt64());
    }

    [SqliteFact]
    public async Task Schedule_TimeHasCome_MakesABackup()
    {
        var clock = new ScheduleClock();
        await using var host = NewsApiHost.At(clock, ("Backups:Schedule", "0 3 * * *"));
        var client = host.CreateClient();
        Assert.Empty((await client.GetJsonAsync(Path)).EnumerateArray());
        await clock.ScheduleWaits.WaitAsync(Waiting.Timeout);

        clock.Advance(TimeSpan.FromMinutes(2));

        JsonElement list = default;
        await Waiting.UntilAsync(async () => (list = await client.GetJsonAsync(Path)).GetArrayLength() > 0);
        Assert.Equal("2026-11-29T03:00:43Z", list[0].Get("createdAt")?.Replace(".000", ""));
    }

    [Theory]
    [InlineData("newsapi-20261129T030000000Z.backup")]
    [InlineData("..%2Fnewsapi.db")]
    [InlineData("newsapi.db")]
    public async Task Get_UnknownName_IsNotFound(string name)
    {
        await using var host = new NewsApiHost();
        var client = host.CreateClient();

        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Path}/{name}")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync($"{Path}/{name}/file")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.DeleteAsync($"{Path}/{name}")).StatusCode);
    }

    private static async Task BackUpAsync(HttpClient client)
    {
        var response = await client.PostAsync(Path, content: null);
        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("succeeded", (await client.ForJobAsync(response.Headers.Location!.OriginalString)).Get("status"));
    }
    // The schedule begins to wait in the background: what is advanced before is not waited for.
    private sealed class ScheduleClock() : FakeTimeProvider(BeforeTheBackup)
    {
        private static readonly DateTimeOffset BeforeTheBackup = new(2026, 11, 29, 2, 58, 43, TimeSpan.Zero);

        private readonly TaskCompletionSource _scheduleWaits = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task ScheduleWaits => _scheduleWaits.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            var timer = base.CreateTimer(callback, state, dueTime, period);
            if (dueTime == new TimeSpan(0, 1, 17))
            {
                _scheduleWaits.TrySetResult();
            }

            return timer;
        }
    }
}
