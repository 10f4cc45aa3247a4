namespace NewsApi.Cluster;

/// <summary>What became of the writes of several clients.</summary>
internal static class WriterFindings
{
    private const int MaxShown = 5;

    public static async Task AddAsync(TestedCluster cluster, Findings findings, string what, IReadOnlyList<Writer> writers)
    {
        var stored = await cluster.ReadHeadlinesAsync();
        var lost = writers.SelectMany(writer => writer.FindLost(stored)).ToList();
        var unexpected = writers.SelectMany(writer => writer.Unexpected).ToList();
        foreach (var one in lost.Take(MaxShown).Concat(unexpected.Take(MaxShown)))
        {
            await Console.Error.WriteLineAsync(one);
        }

        var twice = stored.Values.Where(headline => headline.StartsWith("Cluster article ", StringComparison.Ordinal))
            .GroupBy(headline => headline.Split(' ')[2]).Count(same => same.Count() > 1);
        var acknowledged = writers.Sum(writer => writer.Acknowledged);
        findings.Add($"{what}: {acknowledged} acknowledged writes, lost", $"{lost.Count}", "0", lost.Count == 0 && acknowledged > 0);
        findings.AddCount($"{what}: stored twice", twice, 0);
        findings.AddCount($"{what}: responses that are neither success nor 503", unexpected.Count, 0);
    }
}
