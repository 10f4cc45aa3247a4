using System.Buffers;
using BenchmarkDotNet.Attributes;
using NewsApi.Parsing;

namespace NewsApi.Benchmarks.Parsing;

/// <summary>Parsing one article, beside one pass over its text.</summary>
[MemoryDiagnoser]
public class ParserBenchmarks
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\n\"“”");

    private string _article = "";

    [GlobalSetup]
    public void Load() => _article = SampleTexts.Article;

    [Benchmark(Baseline = true)]
    public int OnePass() => CountMarks(_article);

    [Benchmark]
    public ParsedArticle Parse() => ArticleParser.Parse(_article);

    /// <summary>The least a parser must do: find every line end and quotation mark once.</summary>
    internal static int CountMarks(ReadOnlySpan<char> text)
    {
        var count = 0;
        for (var at = text.IndexOfAny(Marks); at >= 0; at = text.IndexOfAny(Marks))
        {
            count++;
            text = text[(at + 1)..];
        }

        return count;
    }
}
