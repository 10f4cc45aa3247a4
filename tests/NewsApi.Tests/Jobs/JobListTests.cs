using Microsoft.Extensions.Time.Testing;
using NewsApi.Jobs;

namespace NewsApi.Tests.Jobs;

public sealed class JobListTests
{
    [Fact]
    public void Create_AfterARestart_ReusesNoId()
    {
        var clock = new FakeTimeProvider();
        var before = new JobList(clock).Create(JobKind.Reindex).Id;
        clock.Advance(TimeSpan.FromSeconds(1));

        var restarted = new JobList(clock);

        Assert.Null(restarted.Find(before));
        Assert.True(restarted.Create(JobKind.Reindex).Id > before);
    }
}
