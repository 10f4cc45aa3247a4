using System.Diagnostics;
using System.Diagnostics.Metrics;
using NewsApi.Parsing;

namespace NewsApi.Articles;

/// <summary>The parser, with its time as a metric.</summary>
internal static class MeasuredParser
{
    private static readonly Histogram<double> Duration = new Meter("NewsApi.Articles").CreateHistogram(
        "newsapi.parse.duration", "s", "How long the parser took for a text.",
        advice: new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.0001, 0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3] });

    /// <inheritdoc cref="ArticleParser.Parse"/>
    public static ParsedArticle Parse(string text)
    {
        var started = Stopwatch.GetTimestamp();
        var parsed = ArticleParser.Parse(text);
        Duration.Record(Stopwatch.GetElapsedTime(started).TotalSeconds);
        return parsed;
    }
}
