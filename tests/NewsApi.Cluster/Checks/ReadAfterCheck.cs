namespace NewsApi.Cluster.Checks;

/// <summary>What is written on one node is read on another with the number of the change: by id, from the index, and in a list.</summary>
internal static class ReadAfterCheck
{
    private const int Clients = 8;

    public static async Task RunAsync(TestedCluster cluster, Findings findings, bool isShort)
    {
        var rounds = isShort ? 400 : 10_000;
        var stale = await Task.WhenAll(Enumerable.Range(0, Clients).Select(client =>
            Task.Run(() => CountStaleAsync(cluster, client, rounds / Clients))));

        findings.AddCount($"write on A, read on B with the token, {rounds} times: stale", stale.Sum(), 0);
    }

    private static async Task<int> CountStaleAsync(TestedCluster cluster, int client, int rounds)
    {
        var (stale, id, version) = (0, 0L, 0);
        for (var round = 0; round < rounds; round++)
        {
            var (writes, reads) = (cluster.Nodes[(client + round) % 3].Client, cluster.Nodes[(client + round + 1) % 3].Client);
            var word = $"token{client}x{round}";
            var sequence = 0L;
            if (round % 10 == 0)
            {
                (id, sequence) = await writes.CreateAsync($"Read {word} {IndexComparison.VersionWord(1)}");
                version = 1;
            }
            else
            {
                var (article, headline) = (id, $"Read {word} {IndexComparison.VersionWord(++version)}");
                using var response = await writes.SendPatientlyAsync(() => Articles.Patch(article, headline));
                sequence = Articles.SequenceOf(response.EnsureSuccessStatusCode());
            }

            stale += await IsSeenAsync(reads, round, id, word, sequence) ? 0 : 1;
        }

        return stale;
    }

    private static async Task<bool> IsSeenAsync(HttpClient client, int round, long id, string word, long sequence)
    {
        if (round % 3 == 0)
        {
            var article = await client.ReadAsync($"{Articles.Path}/{id}", sequence);
            return article.GetProperty("headline").GetString()!.Contains($" {word} ", StringComparison.Ordinal);
        }

        var path = round % 3 == 1 ? $"/api/v1/search?q=headline:{word}" : $"{Articles.Path}?sort=-updatedAt&pageSize=50";
        var list = await client.ReadAsync(path, sequence);
        return list.GetProperty("items").EnumerateArray()
            .Any(item => item.GetProperty("headline").GetString()!.Contains($" {word} ", StringComparison.Ordinal));
    }
}
