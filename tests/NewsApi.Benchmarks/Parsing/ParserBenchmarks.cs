using System.Buffers;
using BenchmarkDotNet.Attributes;
using NewsApi.Parsing;

namespace NewsApi.Benchmarks.Parsing;

/// <summary>Parsing one article, beside passes over its text by <see cref="SearchValues"/> that do nothing but stop.</summary>
[MemoryDiagnoser]
public class ParserBenchmarks
{
    private static readonly SearchValues<char> QuoteMarks = SearchValues.Create("\n\"“”");

    private static readonly SearchValues<char> Boundaries = SearchValues.Create(
        " \t\n\r\u00A0\u2028\u2029\"“”„‟«»「」『』'‘’`.,;:?!…–—-()[]{}");

    private string _article = "";

    [GlobalSetup]
    public void Load() => _article = SampleTexts.Article;

    [Benchmark(Baseline = true)]
    public int StopAtQuoteMarks() => CountQuoteMarks(_article);

    [Benchmark]
    public int StopAtWords() => CountBoundaries(_article);

    [Benchmark]
    public ParsedArticle Parse() => ArticleParser.Parse(_article);

    /// <summary>Finds every line end and double quotation mark: hardly more than reading the memory.</summary>
    internal static int CountQuoteMarks(ReadOnlySpan<char> text) => Count(text, QuoteMarks);

    /// <summary>Finds every blank, mark and line end: what a parser that reads words must visit at least.</summary>
    internal static int CountBoundaries(ReadOnlySpan<char> text) => Count(text, Boundaries);

    private static int Count(ReadOnlySpan<char> text, SearchValues<char> stops)
    {
        var count = 0;
        for (var at = text.IndexOfAny(stops); at >= 0; at = text.IndexOfAny(stops))
        {
            count++;
            text = text[(at + 1)..];
        }

        return count;
    }
}
