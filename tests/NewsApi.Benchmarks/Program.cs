using BenchmarkDotNet.Running;
using NewsApi.Benchmarks.Parsing;

if (args is ["parser", ..])
{
    ParserRatios.Print();
}
else
{
    BenchmarkSwitcher.FromAssembly(typeof(ParserBenchmarks).Assembly).Run(args);
}
