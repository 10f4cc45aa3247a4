using System.Collections.Concurrent;
using System.Diagnostics;

namespace NewsApi.Cluster.Checks;

/// <summary>How long after its response a write on one node is found by searches on the others, which do not ask for it.</summary>
internal static class LagCheck
{
    private const int WritesPerSecond = 100;

    public static async Task RunAsync(TestedCluster cluster, Findings findings, bool isShort) => findings.AddTimes(
        $"lag at {WritesPerSecond} writes/s",
        await MeasureAsync(cluster, "lagged", TimeSpan.FromSeconds(isShort ? 5 : 30)),
        300,
        1000);

    /// <summary>Writes on the first node for a time; returns the lag of each write on each of the others.</summary>
    /// <param name="cluster"></param>
    /// <param name="word">A word that no other article has.</param>
    /// <param name="duration"></param>
    public static async Task<IReadOnlyCollection<double>> MeasureAsync(TestedCluster cluster, string word, TimeSpan duration)
    {
        var acknowledged = new ConcurrentBag<long>();
        var count = (int)(duration.TotalSeconds * WritesPerSecond);
        var watchers = cluster.Nodes.Skip(1).Select(node => Task.Run(() => WatchAsync(node.Client, word, count))).ToList();
        await WriteAsync(cluster.Nodes[0].Client, word, count, acknowledged);
        var sent = acknowledged.Order().ToList();
        var lags = new List<double>();
        foreach (var seen in await Task.WhenAll(watchers))
        {
            lags.AddRange(sent.Zip(seen, (from, to) => Math.Max(0, Stopwatch.GetElapsedTime(from, to).TotalMilliseconds)));
        }

        return lags;
    }

    private static async Task WriteAsync(HttpClient client, string word, int count, ConcurrentBag<long> acknowledged)
    {
        var (writes, started) = (new List<Task>(), Stopwatch.GetTimestamp());
        for (var number = 0; number < count; number++)
        {
            var due = TimeSpan.FromSeconds((double)number / WritesPerSecond) - Stopwatch.GetElapsedTime(started);
            if (due > TimeSpan.Zero)
            {
                await Task.Delay(due);
            }

            writes.Add(WriteOneAsync(client, $"Number {number} {word}\n\n\"It is late,\" said Ida Holm.", acknowledged));
        }

        await Task.WhenAll(writes);
    }

    private static async Task WriteOneAsync(HttpClient client, string text, ConcurrentBag<long> acknowledged)
    {
        await client.CreateAsync(text);
        acknowledged.Add(Stopwatch.GetTimestamp());
    }

    // When the n-th of the articles was found first. What is not found in time counts as found at the end.
    private static async Task<List<long>> WatchAsync(HttpClient client, string word, int count)
    {
        var (seen, end) = (new List<long>(), Stopwatch.StartNew());
        var limit = TimeSpan.FromSeconds(((double)count / WritesPerSecond) + 20);
        while (seen.Count < count)
        {
            var found = end.Elapsed > limit ? count : await CountAsync(client, word);
            while (seen.Count < found)
            {
                seen.Add(Stopwatch.GetTimestamp());
            }

            await Task.Delay(10);
        }

        return seen;
    }

    private static async Task<int> CountAsync(HttpClient client, string word)
    {
        var list = await client.ReadAsync($"/api/v1/search?q=headline:{word}&pageSize=1&fields=id");
        return list.GetProperty("total").GetInt32();
    }
}
