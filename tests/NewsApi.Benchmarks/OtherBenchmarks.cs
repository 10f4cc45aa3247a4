using BenchmarkDotNet.Running;
using NewsApi.Benchmarks.Http;
using NewsApi.Benchmarks.Parsing;
using NewsApi.Benchmarks.Search;
using NewsApi.Benchmarks.Speakers;

namespace NewsApi.Benchmarks;

/// <summary>The faults, the links of labelled articles, or else the benchmarks of BenchmarkDotNet.</summary>
internal static class OtherBenchmarks
{
    public static async Task RunAsync(string[] args)
    {
        if (args is ["faults", .. var faults])
        {
            await FaultBenchmark.RunAsync(LoadOptions.Parse(faults));
            return;
        }

        // speaker-links-labelled FOLDER: articles with gold.jsonl and texts.
        if (args is ["speaker-links-labelled", var articles, .. var links])
        {
            await new LabelledLinks(SearchOptions.Parse(links), articles).RunAsync();
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(ParserBenchmarks).Assembly).Run(args);
    }
}
