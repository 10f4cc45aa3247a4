using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace NewsApi.Data;

/// <summary>What monitoring sees of the database.</summary>
internal static class StoreTelemetry
{
    private const string Name = "NewsApi.Data";

    public static readonly ActivitySource Traces = new(Name);

    private static readonly Meter Meter = new(Name);

    /// <summary>The changes that wait for the writer.</summary>
    public static readonly UpDownCounter<int> WaitingChanges = Meter.CreateUpDownCounter<int>(
        "newsapi.write.queue.length", "{change}", "Changes that wait to be written.");

    /// <summary>The requests that may read the replica, and whether they did.</summary>
    public static readonly Counter<long> ReplicaReads = Meter.CreateCounter<long>(
        "newsapi.replica.reads", "{request}", "Lists and exports that may read the replica, by whether they did (used).");

    public static readonly Histogram<int> GroupSize = Meter.CreateHistogram(
        "newsapi.write.group.size", "{change}", "Changes that one commit has put on disk.",
        advice: new InstrumentAdvice<int> { HistogramBucketBoundaries = [1, 2, 4, 8, 16, 32, 64] });

    public static readonly Histogram<double> GroupDuration = Meter.CreateHistogram(
        "newsapi.write.group.duration", "s", "How long a group of changes took, its commit included.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10] });
}
