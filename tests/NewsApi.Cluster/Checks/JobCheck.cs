using System.Diagnostics;
using System.Net;
using System.Text;

namespace NewsApi.Cluster.Checks;

/// <summary>A node is killed while it runs an import: another node ends it, and every node shows it.</summary>
internal static class JobCheck
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);

    public static async Task RunAsync(TestedCluster cluster, Findings findings, bool isShort)
    {
        var (node, others, lines) = (cluster.Nodes[0], cluster.Nodes.Skip(1).ToList(), isShort ? 3_000 : 20_000);
        var path = await StartAsync(node.Client, lines);
        while ((await others[0].Client.ReadAsync(path)).GetProperty("done").GetInt64() == 0)
        {
            await Task.Delay(20);
        }

        await node.KillAsync();
        var killed = Stopwatch.GetTimestamp();
        var before = (await others[0].Client.ReadAsync(path)).GetProperty("done").GetInt64();
        var status = await WaitUntilEndedAsync(others[0].Client, path, killed);
        var seconds = Stopwatch.GetElapsedTime(killed).TotalSeconds;
        findings.Add($"node killed after {before} of {lines} lines: the import", status, "succeeded", status == "succeeded");
        findings.Add("node killed: the import ended after", $"{seconds:0} s", "≤ 120 s", seconds <= Timeout.TotalSeconds);
        var stored = (await cluster.ReadHeadlinesAsync()).Values.Count(one => one.StartsWith("Imported line ", StringComparison.Ordinal));
        findings.AddCount("node killed: articles of the import", stored, lines);
        await node.StartAndWaitAsync();
        foreach (var one in cluster.Nodes)
        {
            var shown = (await one.Client.ReadAsync(path)).GetProperty("status").GetString()!;
            findings.Add($"node killed: the import as {one.Name} shows it", shown, "succeeded", shown == "succeeded");
        }
    }

    private static async Task<string> StartAsync(HttpClient client, int lines)
    {
        var body = new StringBuilder();
        for (var line = 0; line < lines; line++)
        {
            body.Append("{\"text\":\"Imported line ").Append(line).Append("\\n\\nThe text of line ").Append(line).Append(".\"}\n");
        }

        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/imports")
        {
            Content = new StringContent($"{body}", Encoding.UTF8, "application/x-ndjson"),
        };
        using var response = await client.SendAsync(request.With("Prefer", "respond-async"));
        return response.StatusCode == HttpStatusCode.Accepted
            ? response.Headers.Location!.OriginalString
            : throw new InvalidOperationException($"POST: {(int)response.StatusCode} {await response.Content.ReadAsStringAsync()}");
    }

    private static async Task<string> WaitUntilEndedAsync(HttpClient client, string path, long since)
    {
        while (true)
        {
            var status = (await client.ReadAsync(path)).GetProperty("status").GetString()!;
            if (status is not ("queued" or "running") || Stopwatch.GetElapsedTime(since) > Timeout)
            {
                return status;
            }

            await Task.Delay(200);
        }
    }
}
