using BenchmarkDotNet.Running;
using NewsApi.Benchmarks.Parsing;
using NewsApi.Benchmarks.Search;
using NewsApi.Benchmarks.Search.Quality;

if (args is ["parser", ..])
{
    ParserRatios.Print();
}
else if (args is ["search", .. var search])
{
    await new SearchBenchmark(SearchOptions.Parse(search)).RunAsync();
}
else if (args is ["search-writes"])
{
    await WriteCosts.PrintAsync();
}
else if (args is ["search-quality"])
{
    SearchQuality.Print();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(ParserBenchmarks).Assembly).Run(args);
}
