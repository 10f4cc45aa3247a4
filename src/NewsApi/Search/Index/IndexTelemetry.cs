using System.Diagnostics.Metrics;

namespace NewsApi.Search.Index;

/// <summary>What monitoring sees of the index as it follows the database.</summary>
internal static class IndexTelemetry
{
    private static readonly Meter Meter = new("NewsApi.Search.Index");

    /// <summary>From the time of a change, by the clock of the server that made it, until it is indexed.</summary>
    public static readonly Histogram<double> Delay = Meter.CreateHistogram(
        "newsapi.index.delay", "s", "Time from a change until the search index has it.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.03, 0.1, 0.3, 1, 3, 10, 30, 100] });

    /// <summary>Changes that could not be indexed. They do not stop the others.</summary>
    public static readonly Counter<long> SetAside = Meter.CreateCounter<long>(
        "newsapi.index.set_aside", "{change}", "Articles and speakers that could not be indexed and were set aside.");

    /// <summary>What the comparison of the index with the database has found and repaired.</summary>
    public static readonly Counter<long> Repairs = Meter.CreateCounter<long>(
        "newsapi.index.repairs", "{article}", "Articles that differed from the database and were indexed again.");
}
