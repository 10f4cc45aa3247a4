using NewsApi.Benchmarks.Http;

namespace NewsApi.Benchmarks.Search;

/// <summary>Prints what following costs those who write, over HTTP, and how soon a search sees what was written, without it.</summary>
internal static class WriteCosts
{
    private const int Clients = 16;
    private const int Port = 5180;
    private const int Rounds = 5;
    private const int Count = 3000;
    private const int Searches = 200;

    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Duration = TimeSpan.FromSeconds(4);

    public static async Task PrintAsync()
    {
        await InFolderAsync(PrintRatioAsync);
        await InFolderAsync(async folder =>
        {
            var store = new CorpusStore(folder);
            await store.LoadAsync(Count, isFollowed: true);
            var times = await store.FindWrittenAsync(Count + 1, Searches);
            Console.WriteLine(
                $"written and found by the next search, {Searches} of {Searches}: median {times.Median:0.0} ms, worst {times.Worst:0} ms");
        });
    }

    private static async Task PrintRatioAsync(string folder)
    {
        var server = Path.Combine(AppContext.BaseDirectory, "NewsApi.dll");
        Directory.CreateDirectory(Path.Combine(folder, "followed"));
        Directory.CreateDirectory(Path.Combine(folder, "alone"));
        await using var followed = await ChildProcess.NewsApiAsync(server, Path.Combine(folder, "followed"), Port);
        await using var alone = await ChildProcess.NewsApiAsync(server, Path.Combine(folder, "alone"), Port + 1);
        await TakeIndexAwayAsync(Path.Combine(folder, "alone", "search"));
        await MeasureAsync(followed, WarmUp);
        await MeasureAsync(alone, WarmUp);
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var without = await MeasureAsync(alone, Duration);
            var with = await MeasureAsync(followed, Duration);
            var behind = await WriteBenchmark.WaitForIndexAsync(Port);
            ratios.Add(with / without);
            Console.WriteLine(
                $"articles a second: {without:0} without the index, {with:0} with it, {with / without:0.00}; it was {behind:0.0} s behind");
        }

        Console.WriteLine($"median ratio {ratios.Order().ElementAt(Rounds / 2):0.00}, at least 0.70");
    }

    // Where its folder was, none can be made: the server goes on without.
    private static async Task TakeIndexAwayAsync(string path)
    {
        Directory.Delete(path, recursive: true);
        await File.WriteAllTextAsync(path, "");
    }

    private static async Task<double> MeasureAsync(ChildProcess server, TimeSpan duration)
    {
        var tally = new Tally(server);
        await tally.AddAsync(Clients, duration, WriteBenchmark.Prepare(duration));
        return tally.Unexpected.Length == 0 ? tally.PerSecond : throw new InvalidOperationException("Responses:" + tally.Unexpected);
    }

    private static async Task InFolderAsync(Func<string, Task> work)
    {
        var folder = Directory.CreateTempSubdirectory("newsapi-writes-");
        await work(folder.FullName);
        folder.Delete(recursive: true);
    }
}
