using BenchmarkDotNet.Running;
using NewsApi.Benchmarks.Http;
using NewsApi.Benchmarks.Parsing;
using NewsApi.Benchmarks.Search;
using NewsApi.Benchmarks.Speakers;

namespace NewsApi.Benchmarks;

/// <summary>Faults, measurements on PostgreSQL, links of labelled articles, or else the benchmarks of BenchmarkDotNet.</summary>
internal static class OtherBenchmarks
{
    public static async Task RunAsync(string[] args)
    {
        switch (args)
        {
            case ["faults", .. var faults]:
                await FaultBenchmark.RunAsync(LoadOptions.Parse(faults));
                break;
            case ["postgres", .. var load]:
                await PostgresBenchmark.RunAsync(LoadOptions.Parse(load));
                break;
            case ["import-postgres", .. var import]:
                await ImportBenchmark.RunOnPostgresAsync(LoadOptions.Parse(import));
                break;
            case [ReadingClient.Mode, var address]:
                ReadingClient.Run(address);
                break;
            case ["usual-postgres", var address, var connection]:
                await UsualServer.OnPostgreSqlAsync(address, connection);
                break;
            case ["speaker-links-labelled", var articles, .. var links]:
                await new LabelledLinks(SearchOptions.Parse(links), articles).RunAsync();
                break;
            default:
                BenchmarkSwitcher.FromAssembly(typeof(ParserBenchmarks).Assembly).Run(args);
                break;
        }
    }
}
