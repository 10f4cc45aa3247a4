namespace NewsApi.Cluster.Checks;

/// <summary>Sixteen clients write over three nodes, one of which is killed again and again.</summary>
internal static class CrashCheck
{
    private const int Clients = 16;

    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(TestedCluster cluster, Findings findings, bool isShort)
    {
        var kills = isShort ? 3 : 30;
        Writer[] writers = [.. Enumerable.Range(0, Clients).Select(number =>
            new Writer(number, "crash", [.. cluster.Nodes.Select(node => node.Client)]))];
        using var end = new CancellationTokenSource();
        var running = writers.Select(writer => Task.Run(() => writer.RunAsync(end.Token))).ToList();
        for (var round = 0; round < kills; round++)
        {
            var interval = Task.Delay(Interval);
            var node = cluster.Nodes[round % cluster.Nodes.Count];
            await node.KillAsync();
            await node.StartAndWaitAsync();
            await interval;
        }

        await end.CancelAsync();
        await Task.WhenAll(running);
        await WriterFindings.AddAsync(cluster, findings, $"{kills} × kill -9", writers);
        await IndexComparison.RunAsync(cluster, findings, $"{kills} × kill -9");
    }
}
