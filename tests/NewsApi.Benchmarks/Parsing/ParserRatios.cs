using System.Diagnostics;
using NewsApi.Parsing;

namespace NewsApi.Benchmarks.Parsing;

/// <summary>
/// Prints ratios that hold on any machine: time against a pass over the text, memory against its size, growth with its length.
/// </summary>
internal static class ParserRatios
{
    private const int Rounds = 15;
    private const int RoundsOfArticle = 2000;
    private const double SecondsOfRound = 0.001;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(3);
    private const double LeastSeconds = 0.02;

    private static readonly int[] Lengths = [1_250_000, 2_500_000, 5_000_000, 10_000_000];

    public static void Print()
    {
        PrintArticle(SampleTexts.Article);
        Console.WriteLine();
        Console.WriteLine(
            $"{"T(2n)/T(n)",-20}{string.Concat(Lengths.Skip(1).Select(length => $"{length / 1e6,9:0.0#} M"))}    ms at 10 M   bytes/byte");
        foreach (var (name, make) in SampleTexts.Hostile)
        {
            PrintGrowth(name, make);
        }
    }

    private static void PrintArticle(string article)
    {
        var parse = Best(() => ArticleParser.Parse(article));
        var quoteMarks = Best(() => ParserBenchmarks.CountQuoteMarks(article));
        var words = Best(() => ParserBenchmarks.CountBoundaries(article));
        Console.WriteLine($"article of {article.Length} characters");
        Console.WriteLine($"articles a second                                       {1 / parse,10:0}");
        Console.WriteLine($"time / a SearchValues pass that stops at \\n \" “ ” only    {parse / quoteMarks,8:0.0}");
        Console.WriteLine($"time / a SearchValues pass that stops at every word      {parse / words,9:0.0}");
        Console.WriteLine($"allocated bytes / byte                                  {Allocated(article),10:0.00}");
    }

    // Processor time with the collections of each length's own garbage, not of what others left. The lengths take turns, and the
    // best round of each counts: what else runs only adds.
    private static void PrintGrowth(string name, Func<int, string> make)
    {
        var texts = Array.ConvertAll(Lengths, length => make(length));
        var times = Array.ConvertAll(texts, text => Math.Clamp((int)(LeastSeconds / Seconds(1, () => ArticleParser.Parse(text))), 2, 1000));
        var rounds = Enumerable.Range(0, Rounds)
            .Select(_ => texts.Select((text, i) => ProcessorSeconds(times[i], () => ArticleParser.Parse(text)) / times[i]).ToArray())
            .ToArray();
        var seconds = Enumerable.Range(0, texts.Length).Select(i => rounds.Min(round => round[i])).ToArray();
        var ratios = string.Concat(seconds.Zip(seconds.Skip(1), (half, whole) => $"{whole / half,11:0.00}"));
        Console.WriteLine($"{name,-20}{ratios}{seconds[^1] * 1000,14:0.0}{Allocated(texts[^1]),13:0.00}");
    }

    // Bytes allocated for each byte of the text in UTF-16.
    private static double Allocated(string text)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        GC.KeepAlive(ArticleParser.Parse(text));
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (2.0 * text.Length);
    }

    // The best of many short rounds: what the code takes where nothing disturbs it.
    private static double Best<T>(Func<T> action)
    {
        for (var until = Environment.CpuUsage.TotalTime + WarmUp; Environment.CpuUsage.TotalTime < until;)
        {
            Seconds(100, action);
        }

        var times = Math.Max(1, (int)(SecondsOfRound / Seconds(1, action)));
        return Enumerable.Range(0, RoundsOfArticle).Min(_ => Seconds(times, action)) / times;
    }

    private static double ProcessorSeconds<T>(int count, Func<T> action)
    {
        GC.Collect();
        var start = Environment.CpuUsage.TotalTime;
        Seconds(count, action);
        return (Environment.CpuUsage.TotalTime - start).TotalSeconds;
    }

    private static double Seconds<T>(int count, Func<T> action)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }
}
