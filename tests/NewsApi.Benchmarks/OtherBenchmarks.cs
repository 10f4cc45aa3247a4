using BenchmarkDotNet.Running;
using NewsApi.Benchmarks.Http;
using NewsApi.Benchmarks.Parsing;

namespace NewsApi.Benchmarks;

/// <summary>The faults, or else the benchmarks of BenchmarkDotNet.</summary>
internal static class OtherBenchmarks
{
    public static async Task RunAsync(string[] args)
    {
        if (args is ["faults", .. var faults])
        {
            await FaultBenchmark.RunAsync(LoadOptions.Parse(faults));
            return;
        }

        BenchmarkSwitcher.FromAssembly(typeof(ParserBenchmarks).Assembly).Run(args);
    }
}
