using System.Diagnostics.Metrics;
using NewsApi.Data;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>What monitoring sees of the search index.</summary>
internal sealed class IndexMeter(IMeterFactory meters, SearchIndex index, ChangeFeed feed) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var meter = meters.Create("NewsApi.Search");
        meter.CreateObservableGauge(
            "newsapi.index.lag",
            () => Math.Max(0, feed.Sequence - index.Sequence),
            "{change}",
            "Committed changes that the search index does not have yet.");
        meter.CreateObservableGauge(
            "newsapi.index.ready",
            () => index.State is (true, true) ? 1 : 0,
            description: "1 where the search index is there and follows the database.");
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
