namespace NewsApi.Cluster.Checks;

/// <summary>The primary ends as by a power cut, and its standby takes its place, while clients write.</summary>
internal static class FailoverCheck
{
    private const int Clients = 9;

    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    public static async Task RunAsync(TestedCluster cluster, Findings findings, bool isShort)
    {
        // Each client has one node: all must write again.
        Writer[] writers = [.. Enumerable.Range(0, Clients).Select(number =>
            new Writer(number, "failover", [cluster.Nodes[number % 3].Client]))];
        using var end = new CancellationTokenSource();
        var running = writers.Select(writer => Task.Run(() => writer.RunAsync(end.Token))).ToList();
        await Task.Delay(TimeSpan.FromSeconds(isShort ? 3 : 10));

        var stopped = TimeProvider.System.GetUtcNow();
        await cluster.FailOverAsync();
        var promoted = TimeProvider.System.GetUtcNow();
        while (writers.Any(writer => writer.LastAt < promoted) && TimeProvider.System.GetUtcNow() - stopped < Limit * 2)
        {
            await Task.Delay(50);
        }

        var within = TimeProvider.System.GetUtcNow() - stopped;
        await Task.Delay(TimeSpan.FromSeconds(isShort ? 2 : 10));
        await end.CancelAsync();
        await Task.WhenAll(running);

        findings.Add(
            "failover: all nodes write again after", $"{within.TotalSeconds:0.0} s", $"≤ {Limit.TotalSeconds:0} s", within <= Limit);
        await WriterFindings.AddAsync(cluster, findings, "failover", writers);
        await IndexComparison.RunAsync(cluster, findings, "failover");
    }
}
