using NewsApi.Benchmarks;
using NewsApi.Benchmarks.Http;
using NewsApi.Benchmarks.Parsing;
using NewsApi.Benchmarks.Search;
using NewsApi.Benchmarks.Search.Quality;
using NewsApi.Benchmarks.Speakers;

switch (args)
{
    case ["parser", ..]:
        ParserRatios.Print();
        break;
    case ["search", .. var search]:
        await new SearchBenchmark(SearchOptions.Parse(search)).RunAsync();
        break;
    case ["search-writes"]:
        await WriteCosts.PrintAsync();
        break;
    case ["search-quality"]:
        SearchQuality.Print();
        break;
    case ["speakers", .. var speakers]:
        await new SpeakerBenchmark(SearchOptions.Parse(speakers)).RunAsync();
        break;
    case ["speaker-links", .. var links]:
        await new SpeakerLinks(SearchOptions.Parse(links)).RunAsync();
        break;
    case ["http", .. var load]:
        await HttpBenchmark.RunAsync(LoadOptions.Parse(load));
        break;
    case ["memory", .. var memory]:
        await MemoryBenchmark.RunAsync(LoadOptions.Parse(memory));
        break;
    case ["operation", .. var operation]:
        await new OperationBenchmark(LoadOptions.Parse(operation)).RunAsync();
        break;
    case ["import", .. var import]:
        await ImportBenchmark.RunAsync(LoadOptions.Parse(import));
        break;
    case ["bare", var address, var file]:
        await BareServer.SendAsync(address, file);
        break;
    case ["empty", var address]:
        await BareServer.StartEmptyAsync(address);
        break;
    case ["usual", var address, var folder]:
        await UsualServer.OnSqliteAsync(address, folder);
        break;
    default:
        await OtherBenchmarks.RunAsync(args);
        break;
}
