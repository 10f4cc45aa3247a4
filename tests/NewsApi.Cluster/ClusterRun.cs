using NewsApi.Cluster.Checks;

namespace NewsApi.Cluster;

/// <summary>Starts a cluster and runs the checks on it, one after the other.</summary>
internal static class ClusterRun
{
    private static readonly (string Name, Func<TestedCluster, Findings, bool, Task> Run)[] Checks =
    [
        ("agreement", AgreementCheck.RunAsync),
        ("read-after", ReadAfterCheck.RunAsync),
        ("lag", LagCheck.RunAsync),
        ("connections", ConnectionCheck.RunAsync),
        ("replica", ReplicaCheck.RunAsync),
        ("jobs", JobCheck.RunAsync),
        ("index", IndexFaultCheck.RunAsync),
        ("restart", RollingRestartCheck.RunAsync),
        ("crash", CrashCheck.RunAsync),
        // The last: the cluster has no standby after it.
        ("failover", FailoverCheck.RunAsync),
    ];

    public static async Task<int> RunAsync(ClusterOptions options, TextWriter output)
    {
        var folder = options.Folder ?? Directory.CreateTempSubdirectory("newsapi-cluster-").FullName;
        Directory.CreateDirectory(folder);
        // PostgreSQL runs as another user.
        await Shell.RunAsync("chmod", "755", folder);
        var findings = new Findings(output, options.IsShort);
        await using (var cluster = new TestedCluster(folder, options.Port, options.Server))
        {
            await cluster.StartAsync();
            foreach (var (name, run) in Checks.Where(check => options.Only.Count == 0 || options.Only.Contains(check.Name)))
            {
                await Console.Error.WriteLineAsync($"{TimeProvider.System.GetLocalNow():HH:mm:ss} {name}");
                await run(cluster, findings, options.IsShort);
            }
        }

        await output.WriteLineAsync();
        await output.WriteLineAsync($"Passed: {findings.Held}, Failed: {findings.Failed}");
        if (findings.Failed == 0 && options.Folder is null)
        {
            Directory.Delete(folder, recursive: true);
        }
        else
        {
            await output.WriteLineAsync($"Logs and data are in {folder}.");
        }

        return findings.Failed == 0 && findings.Held > 0 ? 0 : 1;
    }
}
