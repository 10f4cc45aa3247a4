using System.Diagnostics;
using System.Globalization;

namespace NewsApi.Cluster.Checks;

/// <summary>Lists are read from the standby, unless it lacks what the node knows of, or is stopped.</summary>
internal static class ReplicaCheck
{
    private const string Commits = "SELECT xact_commit FROM pg_stat_database WHERE datname = 'newsapi'";

    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(30);

    private static int _lists;

    public static async Task RunAsync(TestedCluster cluster, Findings findings, bool isShort)
    {
        var rounds = isShort ? 30 : 300;
        var client = cluster.Nodes[0].Client;
        await client.CreateAsync($"Replica {IndexComparison.VersionWord(1)}");
        if (!isShort)
        {
            await AddUseAsync(cluster, findings, "lists", rounds);
        }

        findings.AddCount($"standby applies nothing, {rounds} writes: lists that lack them", await CountStaleAsync(cluster, rounds), 0);

        await cluster.Standby.StopAsync();
        findings.AddCount($"standby stopped, {rounds} lists: refused", await CountRefusedAsync(client, rounds), 0);
        await cluster.Standby.StartAsync();
        await WaitUntilUsedAsync(cluster);
        await AddUseAsync(cluster, findings, "standby started again, lists", rounds);
    }

    private static async Task AddUseAsync(TestedCluster cluster, Findings findings, string what, int rounds)
    {
        var before = await CountCommitsAsync(cluster);
        for (var round = 0; round < rounds; round++)
        {
            await ListAsync(cluster.Nodes[round % cluster.Nodes.Count].Client);
        }

        // PostgreSQL counts what a connection did once it is idle for ten seconds.
        await Task.Delay(TimeSpan.FromSeconds(12));
        // A node asks where the standby is, then reads the list.
        var (used, bar) = (await CountCommitsAsync(cluster) - before, 2 * rounds * 9 / 10);
        findings.Add($"{what}, {rounds}: transactions on the standby", $"{used}", $"≥ {bar}", used >= bar);
    }

    private static async Task<int> CountStaleAsync(TestedCluster cluster, int rounds)
    {
        var stale = 0;
        await cluster.Standby.ExecuteAsync(TestedCluster.Database, "SELECT pg_wal_replay_pause()");
        try
        {
            for (var round = 0; round < rounds; round++)
            {
                var (writes, reads) = (cluster.Nodes[round % 3].Client, cluster.Nodes[(round + 1) % 3].Client);
                var (id, sequence) = await writes.CreateAsync($"Paused {round} {IndexComparison.VersionWord(1)}");
                var list = await reads.ReadAsync($"{Articles.Path}?sort=-id&pageSize=1&minWords={round % 2}", sequence);
                stale += list.GetProperty("items")[0].GetProperty("id").GetInt64() == id ? 0 : 1;
            }
        }
        finally
        {
            await cluster.Standby.ExecuteAsync(TestedCluster.Database, "SELECT pg_wal_replay_resume()");
        }

        return stale;
    }

    private static async Task<int> CountRefusedAsync(HttpClient client, int rounds)
    {
        var refused = 0;
        for (var round = 0; round < rounds; round++)
        {
            using var response = await client.GetAsync(NextList());
            refused += response.IsSuccessStatusCode ? 0 : 1;
        }

        return refused;
    }

    // A node that found the standby stopped, or too far behind, tries again after some seconds.
    private static async Task WaitUntilUsedAsync(TestedCluster cluster)
    {
        var started = Stopwatch.GetTimestamp();
        foreach (var node in cluster.Nodes)
        {
            for (var before = await CountUsesAsync(node.Client); await CountUsesAsync(node.Client) <= before;)
            {
                await ListAsync(node.Client);
                // Longer than metrics are cached.
                await Task.Delay(500);
                if (Stopwatch.GetElapsedTime(started) > Timeout)
                {
                    throw new InvalidOperationException($"{node.Name} does not use the standby again.");
                }
            }
        }
    }

    private static async Task<double> CountUsesAsync(HttpClient client) => (await client.GetStringAsync("/metrics")).Split('\n')
        .Where(line => line.StartsWith("newsapi_replica_reads", StringComparison.Ordinal)
            && line.Contains("used=\"true\"", StringComparison.OrdinalIgnoreCase))
        .Sum(line => double.Parse(line[line.IndexOf('}')..].Split(' ')[1], CultureInfo.InvariantCulture));

    private static async Task ListAsync(HttpClient client) => await client.ReadAsync(NextList());

    // No list is cached.
    private static string NextList() => $"{Articles.Path}?pageSize=1&maxWords={100_000 + ++_lists}";

    private static async Task<long> CountCommitsAsync(TestedCluster cluster) =>
        (await cluster.Standby.ReadAsync("postgres", Commits, row => row.GetInt64(0))).Single();
}
