using NewsApi.Search;
using NewsApi.Search.Index;
using NewsApi.Search.Query;

namespace NewsApi.Benchmarks.Search;

/// <summary>
/// Fills a database and a search index with the corpus and measures searches over HTTP, beside a plain FTS5 table over
/// the same corpus in the same run. Absolute figures depend on the machine; the peer tells what it can do.
/// </summary>
internal sealed class SearchBenchmark(SearchOptions options)
{
    private const int Warmup = 500;
    private const int Requests = 400;
    private const int Clients = 16;
    private const int PeerRequests = 60;

    private static readonly string Common = CorpusWords.OfRank(150);
    private static readonly string[] Queries =
    [
        CorpusWords.OfRank(1), CorpusWords.OfRank(40), CorpusWords.OfRank(400), CorpusWords.OfRank(4000),
        $"{Common} {CorpusWords.OfRank(185)}",
        $"\"the {Common}\"", $"{Common[..2]}*", $"the NEAR/3 {Common}", $"quote:{Common}",
    ];

    private readonly CorpusStore _store = new(options.Folder);

    private string PeerPath => Path.Combine(options.Folder, "fts5.db");

    public async Task RunAsync()
    {
        if (options.Parts.Contains("store"))
        {
            await StoreAsync();
        }

        if (options.Parts.Contains("index"))
        {
            await IndexAsync();
        }

        using var peer = new PlainFts5(PeerPath);
        if (options.Parts.Contains("peer") && !peer.IsBuilt)
        {
            PrintMade("FTS5 built in", peer.Build(_store.Database));
        }

        if (options.Parts.Contains("inprocess"))
        {
            using var index = await _store.OpenIndexAsync();
            PrintInProcess(index);
        }

        if (options.Parts.Contains("measure"))
        {
            await MeasureAsync(peer.IsBuilt ? peer : null);
        }
    }

    private async Task StoreAsync()
    {
        if (Directory.Exists(options.Folder))
        {
            Directory.Delete(options.Folder, recursive: true);
        }

        PrintMade("stored in", await _store.LoadAsync(options.Articles, isFollowed: false));
    }

    private async Task IndexAsync()
    {
        if (Directory.Exists(_store.Index))
        {
            Directory.Delete(_store.Index, recursive: true);
        }

        PrintMade("index built in", await _store.BuildIndexAsync());
    }

    private async Task MeasureAsync(PlainFts5? peer)
    {
        var idle = await MeasureIdleAsync();
        PrintSizes(peer);
        await using var server = await ServerProcess.StartAsync(_store.ConnectionString, options.Port);
        await PrintTableAsync(server, peer);
        Console.WriteLine($"memory of the server: {idle:0} MB idle and empty, {await server.ReadMegabytesAsync():0} MB after this run");
        if (options.HostileQueries > 0)
        {
            await HostileQueries.RunAsync(server.Client, options.HostileQueries);
        }
    }

    private async Task<double> MeasureIdleAsync()
    {
        var folder = Directory.CreateTempSubdirectory("newsapi-idle-");
        await using (var server = await ServerProcess.StartAsync($"Data Source={Path.Combine(folder.FullName, "news.db")}", options.Port))
        {
            await server.Client.GetStringAsync("/api/v1/articles");
            return await server.ReadMegabytesAsync();
        }
    }

    private void PrintMade(string what, TimeSpan took) =>
        Console.WriteLine(
            $"{options.Articles,-10:n0} {what,-16}{took.TotalSeconds,8:0} s   {options.Articles / took.TotalSeconds:0} a second");

    private void PrintSizes(PlainFts5? peer)
    {
        var texts = _store.ReadTextBytes();
        PrintSize("texts", texts, texts);
        var files = new DirectoryInfo(_store.Index).EnumerateFiles("*", SearchOption.AllDirectories);
        PrintSize("search index", files.Sum(file => file.Length), texts);
        if (peer is not null)
        {
            PrintSize("FTS5 without its texts", new FileInfo(PeerPath).Length - texts, texts);
        }

        Console.WriteLine();
    }

    private static void PrintSize(string what, long bytes, long texts) =>
        Console.WriteLine($"{what,-24}{bytes / 1e6,10:0} MB  {(double)bytes / texts:0.00} of the texts");

    private static void PrintInProcess(LuceneIndex index)
    {
        using var view = index.OpenView();
        foreach (var text in Queries)
        {
            PrintInProcess(view, new IndexQuery { Query = QueryParser.Parse(text), Types = [SearchType.Article], FacetSize = 10 }, text);
        }

        Console.WriteLine();
    }

    private static void PrintInProcess(IndexView view, IndexQuery query, string text)
    {
        var search = new IndexSearch(view, CancellationToken.None);
        var total = search.Find(query).Total;
        Times.Of(Warmup, _ => search.Find(query));
        var plain = Times.Of(PeerRequests, _ => search.Find(query));
        var counted = Times.Of(PeerRequests, _ => search.Find(query with { Facets = [SearchFacet.Source, SearchFacet.Speaker] }));
        Console.WriteLine(
            $"in this process {text,-24}{total,9:n0} found: {plain.Median,7:0.00} ms, with two facets {counted.Median,7:0.00} ms");
    }

    private static async Task PrintTableAsync(ServerProcess server, PlainFts5? peer)
    {
        Console.WriteLine(
            "milliseconds                        limit |  1 client      p99     cpu |16 clients     p99   / 1  / 16 "
            + "|    FTS5     p99 | found");
        foreach (var one in SearchCase.All)
        {
            await Times.OfAsync(Warmup, 1, number => AskAsync(server, one, number));
        }

        foreach (var one in SearchCase.All)
        {
            Task<byte[]> Ask(int number) => AskAsync(server, one, number);
            var before = server.ReadProcessorMilliseconds();
            var alone = await Times.OfAsync(Requests, 1, Ask);
            var processor = (server.ReadProcessorMilliseconds() - before) / Requests;
            var together = await Times.OfAsync(Requests * 2, Clients, Ask);
            var other = one.Peer is null || peer is null ? null : Times.Of(PeerRequests, number => one.Peer(peer, number));
            Console.WriteLine(
                $"{one.Name,-32}{one.Limit,9} | {alone.Median,9:0.00}{alone.P99,9:0.00}{processor,8:0.00} "
                + $"| {together.Median,9:0.00}{together.P99,8:0.00}"
                + $"{together.P99 / alone.Median,6:0.0}{together.P99 / together.Median,6:0.0} | "
                + $"{other?.Median,8:0.00}{other?.P99,8:0.00} | {await CountAsync(server, one)}");
        }
    }

    private static Task<byte[]> AskAsync(ServerProcess server, SearchCase one, int number) =>
        server.Client.GetByteArrayAsync(one.Paths[number % one.Paths.Count]);

    // How much the requests find, on average: a case that finds nothing measures nothing.
    private static async Task<string> CountAsync(ServerProcess server, SearchCase one)
    {
        var totals = new List<long>();
        foreach (var path in one.Paths)
        {
            using var document = System.Text.Json.JsonDocument.Parse(await server.Client.GetStringAsync(path));
            totals.Add(document.RootElement.TryGetProperty("total", out var total)
                ? total.GetInt64()
                : document.RootElement.GetProperty("items").GetArrayLength());
        }

        return totals.Average().ToString("n0");
    }
}
