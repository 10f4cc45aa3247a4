using System.Net;

namespace NewsApi.Cluster.Checks;

/// <summary>A node starts with an index that is not that of the database: it is not ready until its index is right.</summary>
internal static class IndexFaultCheck
{
    private const string Word = "indexfault";

    private static readonly (string Name, Func<TestedCluster, Node, Task> Spoil)[] Faults =
    [
        ("deleted", (_, node) => DeleteAsync(node)),
        ("damaged", (_, node) => DamageAsync(node)),
        ("older than the change log", ForgetChangesAsync),
    ];

    public static async Task RunAsync(TestedCluster cluster, Findings findings, bool isShort)
    {
        var (node, written) = (cluster.Nodes[2], 0);
        foreach (var (name, spoil) in Faults)
        {
            await node.TerminateAsync();
            for (var number = 0; number < (isShort ? 5 : 50); number++)
            {
                await cluster.Nodes[0].Client.CreateAsync(
                    $"Index {Word} {name} {number} {IndexComparison.VersionWord(1)}\n\n\"No,\" said Ida Holm.");
                written++;
            }

            await spoil(cluster, node);
            node.Start();
            var wrong = await CountWrongAsync(node, written);
            findings.AddCount($"index {name}: wrong responses until the node is ready", wrong, 0);
            await IndexComparison.RunAsync(cluster, findings, $"index {name}");
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

    private static Task DeleteAsync(Node node)
    {
        Directory.Delete(node.IndexPath, recursive: true);
        return Task.CompletedTask;
    }

    private static async Task DamageAsync(Node node)
    {
        var largest = new DirectoryInfo(node.IndexPath).EnumerateFiles("*", SearchOption.AllDirectories).MaxBy(file => file.Length)!;
        await using var stream = largest.OpenWrite();
        stream.Position = largest.Length / 3;
        await stream.WriteAsync(new byte[largest.Length / 3]);
    }

    // As the log is after the days for which it is kept.
    private static Task ForgetChangesAsync(TestedCluster cluster, Node node) => cluster.Primary.ExecuteAsync(
        TestedCluster.Database, """DELETE FROM "Changes" WHERE "Sequence" < (SELECT MAX("Sequence") FROM "Changes")""");
}
