using System.Diagnostics;
using NewsApi.Parsing;

namespace NewsApi.Benchmarks.Parsing;

/// <summary>Prints ratios that hold on any machine: time against one pass over the text, memory against its size, growth with its length.</summary>
internal static class ParserRatios
{
    private const int Rounds = 5;
    private const double LeastSeconds = 0.02;

    private static readonly int[] Lengths = [1_250_000, 2_500_000, 5_000_000, 10_000_000];

    public static void Print()
    {
        PrintArticle(SampleTexts.Article);
        Console.WriteLine();
        Console.WriteLine($"{"T(2n)/T(n)",-20}{string.Concat(Lengths.Skip(1).Select(length => $"{length / 1e6,9:0.0#} M"))}    ms at 10 M   bytes/byte");
        foreach (var (name, make) in SampleTexts.Hostile)
        {
            PrintGrowth(name, make);
        }
    }

    private static void PrintArticle(string article)
    {
        var articles = Math.Max(1, 20_000_000 / article.Length);
        Warm(article);
        var parse = Best(() => Times(articles, () => ArticleParser.Parse(article))) / articles;
        var pass = Best(() => Times(articles, () => ParserBenchmarks.CountMarks(article))) / articles;
        Console.WriteLine($"article of {article.Length} characters");
        Console.WriteLine($"articles a second       {1 / parse,12:0}");
        Console.WriteLine($"time / one pass         {parse / pass,12:0.0}");
        Console.WriteLine($"allocated bytes / byte  {Allocated(article),12:0.00}");
    }

    private static void PrintGrowth(string name, Func<int, string> make)
    {
        var seconds = new List<double>();
        var bytes = 0.0;
        foreach (var length in Lengths)
        {
            var text = make(length);
            var times = Math.Clamp((int)(LeastSeconds / Times(1, () => ArticleParser.Parse(text))), 1, 1000);
            seconds.Add(Best(() => Times(times, () => ArticleParser.Parse(text))) / times);
            bytes = Allocated(text);
        }

        var ratios = string.Concat(seconds.Zip(seconds.Skip(1), (half, whole) => $"{whole / half,11:0.00}"));
        Console.WriteLine($"{name,-20}{ratios}{seconds[^1] * 1000,14:0.0}{bytes,13:0.00}");
    }

    // Bytes allocated for each byte of the text in UTF-16.
    private static double Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(ArticleParser.Parse(text));
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (2.0 * text.Length);
    }

    private static void Warm(string text)
    {
        for (var until = Stopwatch.GetTimestamp() + Stopwatch.Frequency; Stopwatch.GetTimestamp() < until;)
        {
            GC.KeepAlive(ArticleParser.Parse(text));
            ParserBenchmarks.CountMarks(text);
        }
    }

    private static double Best(Func<double> measure) => Enumerable.Range(0, Rounds).Min(_ => measure());

    private static double Times<T>(int count, Func<T> action)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
