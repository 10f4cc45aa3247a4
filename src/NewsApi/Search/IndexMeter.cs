using System.Diagnostics.Metrics;
using NewsApi.Data;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>What monitoring sees of the search index.</summary>
internal sealed class IndexMeter(IMeterFactory meters, SearchIndex index, ChangeFeed feed, TimeProvider clock) : IHostedService
{
    private long Lag => Math.Max(0, feed.Sequence - index.Sequence);

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create("NewsApi.Search");
        meter.CreateObservableGauge(
            "newsapi.index.lag",
            () => Lag,
            "{change}",
            "Committed changes that the search index does not have yet.");
        meter.CreateObservableGauge(
            "newsapi.index.lag.time",
            () => Lag == 0 ? 0 : clock.GetElapsedTime(index.CaughtUpAt).TotalSeconds,
            "s",
            "How long the search index has not had all committed changes.");
        meter.CreateObservableGauge(
            "newsapi.index.ready",
            () => index.State is { IsThere: true, IsFollowing: true, HasCaughtUp: true } ? 1 : 0,
            description: "1 where the search index is there and follows the database.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
