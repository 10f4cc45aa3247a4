using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using NewsApi.Data;
using NewsApi.Jobs;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Jobs;

public sealed class JobListTests
{
    [Fact]
    public async Task Create_AfterARestart_ReusesNoId()
    {
        await using var host = new NewsApiHost();
        var (clock, nodes) = (new FakeTimeProvider(), host.Services.GetRequiredService<StoreNodes>());
        var before = new JobList(nodes, clock).Create(JobKind.Reindex).Id;
        clock.Advance(TimeSpan.FromSeconds(1));

        var restarted = new JobList(nodes, clock);

        Assert.Null(restarted.Find(before));
        Assert.True(restarted.Create(JobKind.Reindex).Id > before);
    }

    [Fact]
    public async Task Create_MoreThanAreKept_ForgetsTheOldest()
    {
        await using var host = new NewsApiHost();
        var jobs = new JobList(host.Services.GetRequiredService<StoreNodes>(), TimeProvider.System);
        var ids = Enumerable.Range(0, 101).Select(_ => jobs.Create(JobKind.Reindex).Id).ToList();

        Assert.Null(jobs.Find(ids[0]));
        Assert.Equal(ids[1..].AsEnumerable().Reverse(), (await jobs.ListAsync(default)).Select(job => job.Id));
    }
}
