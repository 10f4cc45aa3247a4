using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Settings;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Search;

public sealed class IndexReadinessTests : IDisposable
{
    private readonly SharedHosts _hosts = new();

    public void Dispose() => _hosts.Dispose();

    [Fact]
    public async Task Ready_UntilTheIndexHasCaughtUp_IsNot()
    {
        var host = _hosts.Add("first");
        var searched = new SearchIndex(TimeProvider.System);
        var check = new SearchHealthCheck(searched, host.Services.GetRequiredService<StoreNodes>());
        using var index = LuceneIndex.Open(_hosts.IndexOf("own"));
        index.Stamp = IndexStamp.New(Guid.NewGuid(), null);
        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync());

        searched.Expect(5, isNew: true);
        searched.Serve(index, isFollowing: true);
        Assert.Equal(HealthStatus.Unhealthy, await StatusAsync());
        index.Advance(new Change { Sequence = 5 });
        searched.SignalProgress();
        Assert.Equal(HealthStatus.Healthy, await StatusAsync());

        // A rebuild beside it, as an operator may request.
        searched.Pause();
        Assert.Equal(HealthStatus.Degraded, await StatusAsync());
        searched.Expect(9, isNew: true);
        Assert.Equal(TestDatabase.IsPostgreSql ? HealthStatus.Unhealthy : HealthStatus.Degraded, await StatusAsync());

        async Task<HealthStatus> StatusAsync() => (await check.CheckHealthAsync(new HealthCheckContext(), default)).Status;
    }

    [Fact]
    public async Task Search_IndexIsFarBehindAfterTheStart_IsRefusedUntilItHasCaughtUp()
    {
        var searched = new SearchIndex(TimeProvider.System);
        using var index = LuceneIndex.Open(_hosts.IndexOf("own"));
        index.Stamp = IndexStamp.New(Guid.NewGuid(), null);
        searched.Expect(50_000, isNew: false);
        searched.Serve(index, isFollowing: true);

        await Assert.ThrowsAsync<IndexNotReadyException>(() => searched.OpenAsync(50_000, TimeSpan.FromMilliseconds(50), default));

        index.Advance(new Change { Sequence = 50_000 });
        searched.SignalProgress();
        using var view = await searched.OpenAsync(100_000, TimeSpan.FromMinutes(1), default);
        Assert.Equal(50_000, view.Sequence);
    }

    [Fact]
    public void State_ACopyReplacesADamagedIndex_HasNotCaughtUp()
    {
        var searched = new SearchIndex(TimeProvider.System);
        using var damaged = LuceneIndex.Open(_hosts.IndexOf("damaged"));
        using var copy = LuceneIndex.Open(_hosts.IndexOf("copy"));
        (damaged.Stamp, copy.Stamp) = (IndexStamp.New(Guid.NewGuid(), null), IndexStamp.New(Guid.NewGuid(), null));
        damaged.Advance(new Change { Sequence = 100 });
        searched.Expect(100, isNew: false);
        searched.Serve(damaged, isFollowing: true);
        Assert.True(searched.State.HasCaughtUp);

        searched.Serve(null, isFollowing: false);
        searched.Expect(100, isNew: false);
        searched.Serve(copy, isFollowing: true);

        Assert.False(searched.State.HasCaughtUp);
    }

    [Fact]
    public void Start_FolderOfAnotherServer_IsRefused()
    {
        var host = _hosts.Add("first");
        host.CreateClient().Dispose();
        using var other = new SearchLocation(
            Options.Create(new SearchOptions { IndexPath = _hosts.IndexOf("first") }),
            host.Services.GetRequiredService<StorePreparation>());

        var failure = Assert.Throws<StartFailure>(other.Prepare);

        Assert.Contains("another server", failure.Message);
    }

    [Fact]
    public async Task Start_IndexIsFurtherBehindThanTheLog_IsBuiltFromTheDatabase()
    {
        using (var first = _hosts.Add("old"))
        {
            await first.CreateClient().CreateAsync("A quokka report\n\nThe quokka sleeps.");
            await first.CreateClient().WaitForTotalAsync("report", 1);
        }

        using (var second = _hosts.Add("new"))
        {
            await second.CreateClient().CreateAsync("A wombat report\n\nThe wombat sleeps.");
            var retention = second.Services.GetRequiredService<ChangeLogRetention>();
            Assert.InRange(await retention.PurgeAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1), default), 1, 100);
            Assert.Equal(0, await retention.PurgeAsync(TimeProvider.System.GetUtcNow().UtcDateTime.AddDays(1), default));
            await second.CreateClient().WaitForTotalAsync("report", 2);
        }

        using var third = _hosts.Add("old");
        await third.CreateClient().WaitForTotalAsync("report", 2);
    }

    [PostgreSqlFact]
    public async Task Reindex_OnOneServer_IsDoneByEach()
    {
        var (first, second) = (_hosts.Add("first").CreateClient(), _hosts.Add("second").CreateClient());
        await first.CreateAsync("A quokka report\n\nThe quokka sleeps.");
        var before = await CountRebuildsAsync(second);

        await first.PostAsync("/api/v1/admin/reindex", null);

        await Waiting.UntilAsync(async () => await CountRebuildsAsync(second) > before);
    }

    private static async Task<int> CountRebuildsAsync(HttpClient client) =>
        (await client.GetJsonAsync("/api/v1/jobs")).Items("kind").Count(kind => kind == "reindex");
}
