using BenchmarkDotNet.Running;
using NewsApi.Benchmarks.Http;
using NewsApi.Benchmarks.Parsing;

switch (args)
{
    case ["parser", ..]:
        ParserRatios.Print();
        break;
    case ["http", .. var load]:
        await HttpBenchmark.RunAsync(LoadOptions.Parse(load));
        break;
    case ["bare", var address, var file]:
        await BareServer.SendAsync(address, file);
        break;
    case ["empty", var address]:
        await BareServer.StartEmptyAsync(address);
        break;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ParserBenchmarks).Assembly).Run(args);
        break;
}
