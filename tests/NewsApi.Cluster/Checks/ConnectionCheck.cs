namespace NewsApi.Cluster.Checks;

/// <summary>Notifications that do not arrive, and connections to the database that are cut.</summary>
internal static class ConnectionCheck
{
    private const string Listening =
        "SELECT pid FROM pg_stat_activity WHERE datname = 'newsapi' AND pid <> pg_backend_pid() AND query LIKE 'LISTEN%'";

    private const string Cut =
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = 'newsapi' AND pid <> pg_backend_pid()";

    public static async Task RunAsync(TestedCluster cluster, Findings findings, bool isShort)
    {
        await BlockAsync(cluster, findings, TimeSpan.FromSeconds(isShort ? 3 : 10));
        await CutAsync(cluster, findings, isShort ? 2 : 5);
    }

    // The processes of PostgreSQL that would tell the nodes stand still.
    private static async Task BlockAsync(TestedCluster cluster, Findings findings, TimeSpan duration)
    {
        var listening = await cluster.Primary.ReadAsync("postgres", Listening, row => row.GetInt32(0));
        await SignalAsync("STOP", listening);
        try
        {
            var lags = await LagCheck.MeasureAsync(cluster, "blocked", duration);
            findings.AddTimes($"lag with NOTIFY blocked on {listening.Count} connections", lags, 1000, 1000);
        }
        finally
        {
            await SignalAsync("CONT", listening);
        }
    }

    private static async Task CutAsync(TestedCluster cluster, Findings findings, int times)
    {
        Writer[] writers = [.. Enumerable.Range(0, 6).Select(number =>
            new Writer(number, "cut", [cluster.Nodes[number % 3].Client]))];
        using var end = new CancellationTokenSource();
        var running = writers.Select(writer => writer.RunAsync(end.Token)).ToList();
        for (var round = 0; round < times; round++)
        {
            await Task.Delay(TimeSpan.FromSeconds(1));
            await cluster.Primary.ExecuteAsync("postgres", Cut);
        }

        var cut = TimeProvider.System.GetUtcNow();
        await Task.Delay(TimeSpan.FromSeconds(5));
        await end.CancelAsync();
        await Task.WhenAll(running);
        await WriterFindings.AddAsync(cluster, findings, $"connections cut {times} times", writers);
        var silent = writers.Count(writer => writer.LastAt < cut + TimeSpan.FromSeconds(2));
        findings.AddCount("clients whose node did not write again", silent, 0);
        await IndexComparison.RunAsync(cluster, findings, "connections cut");
    }

    private static Task SignalAsync(string signal, IEnumerable<int> processes) =>
        Task.WhenAll(processes.Select(process => Shell.SignalAsync(signal, process)));
}
