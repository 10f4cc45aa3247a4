using System.Diagnostics;
using System.Net;

namespace NewsApi.Cluster.Checks;

/// <summary>
/// A node starts with an index that is not that of the database, with and without copies in the shared folder: it is not ready until
/// its index is right.
/// </summary>
internal static class IndexFaultCheck
{
    public const string Word = "indexfault";

    private static readonly TimeSpan CopyTimeout = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LogTimeout = TimeSpan.FromSeconds(10);

    public static async Task RunAsync(TestedCluster cluster, Findings findings, bool isShort)
    {
        var (node, written) = (cluster.Nodes[2], 0);
        foreach (var fault in IndexFaults.All.Where(fault => fault.IsInShortForm || !isShort))
        {
            for (var number = 0; number < (isShort ? 5 : 50); number++)
            {
                if (number == 3)
                {
                    await node.TerminateAsync();
                }

                await cluster.Nodes[0].Client.CreateAsync(
                    $"Index {Word} {fault.Name} {number} {IndexComparison.VersionWord(1)}\n\n\"No,\" said Ida Holm.");
                written++;
            }

            await WaitForCopyAsync(cluster);
            var copies = Path.Combine(cluster.Snapshots + "-of-" + node.Name);
            IndexFaults.Copy(cluster.Snapshots, copies)();
            await fault.SpoilAsync(cluster, node, copies);
            await StartAsync(cluster, node, fault, copies, written, findings);
        }
    }

    private static async Task StartAsync(
        TestedCluster cluster, Node node, IndexFault fault, string copies, int written, Findings findings)
    {
        var before = await node.ReadLogAsync();
        node.Start(("Search__SnapshotPath", copies));
        var wrong = await CountWrongAsync(node, written);
        findings.AddCount($"index {fault.Name}: wrong responses until the node is ready", wrong, 0);
        var isExpected = await IsLoggedAsync(node, before.Length, fault.Expected);
        findings.Add($"index {fault.Name}: the node's log", isExpected ? fault.Expected : "something else", fault.Expected, isExpected);
        await IndexComparison.RunAsync(cluster, findings, $"index {fault.Name}");
    }

    // The console logger may write a line later than the node is ready.
    private static async Task<bool> IsLoggedAsync(Node node, int from, string text)
    {
        var started = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(started) < LogTimeout)
        {
            if ((await node.ReadLogAsync())[from..].Contains(text, StringComparison.Ordinal))
            {
                return true;
            }

            await Task.Delay(50);
        }

        return false;
    }

    // One of the other nodes makes it soon after the first commit of its index.
    private static async Task WaitForCopyAsync(TestedCluster cluster)
    {
        var started = Stopwatch.GetTimestamp();
        while (!Directory.EnumerateDirectories(cluster.Snapshots).Any(folder => !folder.EndsWith(".incomplete", StringComparison.Ordinal)))
        {
            if (Stopwatch.GetElapsedTime(started) > CopyTimeout)
            {
                throw new InvalidOperationException($"No node copied its index to {cluster.Snapshots}.");
            }

            await Task.Delay(200);
        }
    }

    // Until it is ready it may refuse; what it says must be right.
    private static async Task<int> CountWrongAsync(Node node, int expected)
    {
        var (ready, wrong) = (node.WaitUntilReadyAsync(), 0);
        while (!ready.IsCompleted)
        {
            wrong += await IsRightAsync(node, expected) ? 0 : 1;
            await Task.Delay(20);
        }

        await ready;
        return wrong + (await IsRightAsync(node, expected) ? 0 : 1);
    }

    private static async Task<bool> IsRightAsync(Node node, int expected)
    {
        try
        {
            using var response = await node.Client.GetAsync($"/api/v1/search?q=headline:{Word}&pageSize=1&fields=id");
            return response.StatusCode == HttpStatusCode.ServiceUnavailable
                || (response.StatusCode == HttpStatusCode.OK && response.Headers.GetValues("X-Total-Count").Single() == $"{expected}");
        }
        catch (HttpRequestException)
        {
            // It does not listen yet.
            return true;
        }
    }
}
