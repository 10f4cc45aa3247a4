using System.Collections.Concurrent;

namespace NewsApi.Cluster.Checks;

/// <summary>The nodes are restarted one after the other while clients read and write through the load balancer.</summary>
internal static class RollingRestartCheck
{
    private const int Clients = 8;
    private const int MaxShown = 5;

    // The load balancer has seen by then that nodes are back.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(TestedCluster cluster, Findings findings, bool isShort)
    {
        // Nodes of the checks before were not ready.
        await Task.Delay(Pause);
        var (failures, count) = (new ConcurrentBag<string>(), new int[Clients]);
        using var end = new CancellationTokenSource();
        var running = Enumerable.Range(0, Clients)
            .Select(client => Task.Run(() => SendAsync(cluster.Balancer.Client, client, count, failures, end.Token))).ToList();
        for (var round = 0; round < (isShort ? 1 : 3); round++)
        {
            foreach (var node in cluster.Nodes)
            {
                await node.TerminateAsync();
                await node.StartAndWaitAsync();
                await Task.Delay(Pause);
            }
        }

        await end.CancelAsync();
        await Task.WhenAll(running);
        foreach (var failure in failures.Take(MaxShown))
        {
            await Console.Error.WriteLineAsync(failure);
        }

        findings.AddCount($"rolling restart, {count.Sum()} requests through HAProxy: 5xx or no response", failures.Count, 0);
    }

    private static async Task SendAsync(
        HttpClient client, int number, int[] count, ConcurrentBag<string> failures, CancellationToken end)
    {
        while (!end.IsCancellationRequested)
        {
            using var request = (++count[number] % 4) switch
            {
                0 => Articles.Post($"Restart {number} {count[number]}\n\n\"We go on,\" said Ida Holm."),
                1 => Articles.Get("/api/v1/search?q=restart"),
                2 => Articles.Get($"{Articles.Path}?pageSize=5"),
                _ => Articles.Get($"{Articles.Path}/1"),
            };
            try
            {
                using var response = await client.SendAsync(request, CancellationToken.None);
                if ((int)response.StatusCode >= 500)
                {
                    failures.Add($"{request.Method} {request.RequestUri}: {(int)response.StatusCode} "
                        + await response.Content.ReadAsStringAsync(CancellationToken.None));
                }
            }
            catch (HttpRequestException failure)
            {
                failures.Add($"{request.Method} {request.RequestUri}: {failure.Message}");
            }
        }
    }
}
