using System.Diagnostics;

namespace NewsApi.Cluster;

/// <summary>HAProxy with the configuration of <c>deploy/haproxy/nodes.cfg</c>, in front of nodes on this machine.</summary>
internal sealed class LoadBalancer(string folder, int port, IReadOnlyList<Node> nodes) : IDisposable
{
    private Process? _process;

    public HttpClient Client { get; } = Node.ClientOf(port);

    public async Task StartAsync()
    {
        var path = Path.Combine(folder, "haproxy.cfg");
        await File.WriteAllTextAsync(path, Configure(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "nodes.cfg"))));
        await Shell.RunAsync("haproxy", "-c", "-q", "-f", path);
        _process = Process.Start(
            new ProcessStartInfo("/bin/sh", ["-c", $"exec haproxy -db -f '{path}' > '{folder}/haproxy.log' 2>&1"]));
        await WaitAsync();
    }

    public void Dispose()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            _process.WaitForExit();
        }

        _process?.Dispose();
        Client.Dispose();
    }

    // Other addresses, and no DNS of Docker; all else is as deployed.
    private string Configure(string deployed)
    {
        var lines = deployed.Split('\n').Where(line => !line.TrimStart().StartsWith("server ", StringComparison.Ordinal))
            .Select(line => line.Replace("bind :8080", $"bind 127.0.0.1:{port}", StringComparison.Ordinal)
                .Replace(" init-addr last,libc,none resolvers docker", "", StringComparison.Ordinal)
                .Replace("127.0.0.11:53", "127.0.0.1:53", StringComparison.Ordinal));
        return string.Join('\n', [.. lines, .. nodes.Select(node => $"    server {node.Name} 127.0.0.1:{node.Port}"), ""]);
    }

    private async Task WaitAsync()
    {
        for (var left = 100; left > 0; left--)
        {
            try
            {
                using var response = await Client.GetAsync("/readyz");
                if (response.IsSuccessStatusCode)
                {
                    return;
                }
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException($"HAProxy sees no node; see {folder}/haproxy.log.");
    }
}
