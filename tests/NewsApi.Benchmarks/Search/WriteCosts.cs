namespace NewsApi.Benchmarks.Search;

/// <summary>Prints what following costs those who write, and how soon a search sees what was written. Without HTTP.</summary>
internal static class WriteCosts
{
    private const int Count = 6000;
    private const int Rounds = 5;
    private const int Searches = 200;

    public static async Task PrintAsync()
    {
        // What is measured is how fast it is once its code is compiled for good.
        await LoadAsync(isFollowed: true);
        await LoadAsync(isFollowed: true);
        var ratios = new List<double>();
        for (var round = 0; round < Rounds; round++)
        {
            var alone = Count / await LoadAsync(isFollowed: false);
            var followed = Count / await LoadAsync(isFollowed: true);
            ratios.Add(followed / alone);
            Console.WriteLine($"articles a second: {alone:0} without the index, {followed:0} with it, {followed / alone:0.00}");
        }

        Console.WriteLine($"median ratio {ratios.Order().ElementAt(Rounds / 2):0.00}, at least 0.70");
        await InFolderAsync(async store =>
        {
            await store.LoadAsync(Count, isFollowed: true);
            var times = await store.FindWrittenAsync(Count + 1, Searches);
            Console.WriteLine($"written and found by the next search, {Searches} of {Searches}: median {times.Median:0.0} ms, worst {times.Worst:0} ms");
            return TimeSpan.Zero;
        });
    }

    private static async Task<double> LoadAsync(bool isFollowed) =>
        (await InFolderAsync(store => store.LoadAsync(Count, isFollowed))).TotalSeconds;

    private static async Task<TimeSpan> InFolderAsync(Func<CorpusStore, Task<TimeSpan>> work)
    {
        var folder = Directory.CreateTempSubdirectory("newsapi-writes-");
        var took = await work(new CorpusStore(folder.FullName));
        folder.Delete(recursive: true);
        return took;
    }
}
