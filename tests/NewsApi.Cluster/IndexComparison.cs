using System.Text.Json;

namespace NewsApi.Cluster;

/// <summary>
/// Compares the search index of each node with the database. The headline of an article has a word for its version, which only the
/// index knows by: it finds those in each version, no more and no fewer.
/// </summary>
internal static class IndexComparison
{
    private const string Prefix = "versionnr";

    public static string VersionWord(int version) => $"{Prefix}{version}";

    /// <summary>Adds a row for each node: how many articles differ.</summary>
    public static async Task RunAsync(TestedCluster cluster, Findings findings, string what)
    {
        var expected = (await cluster.ReadHeadlinesAsync()).Where(article => article.Value.Contains(Prefix))
            .ToLookup(article => article.Value.Split(' ')[^1], article => article.Key);
        var sequence = await cluster.ReadSequenceAsync();
        foreach (var node in cluster.Nodes)
        {
            var differences = 0L;
            // A version that no article has must not be found either.
            foreach (var word in expected.Select(same => same.Key).Append(VersionWord(expected.Count + 1)))
            {
                var (ids, total) = await FindAsync(node.Client, word, sequence);
                differences += ids.Except(expected[word]).Count() + expected[word].Except(ids).Count() + Math.Abs(total - ids.Count);
            }

            var count = expected.Sum(same => same.Count());
            findings.Add($"{what}: index of {node.Name} against the database", $"{differences} of {count}", "0", differences == 0);
        }
    }

    private static async Task<(HashSet<long> Ids, long Total)> FindAsync(HttpClient client, string word, long sequence)
    {
        var (ids, total) = (new HashSet<long>(), 0L);
        var first = $"{Articles.Path}?q=headline:{word}&fields=id&sort=id&pageSize=100";
        for (var path = first; path is not null;)
        {
            var page = await client.ReadAsync(path, sequence);
            ids.UnionWith(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetInt64()));
            total = page.GetProperty("total").ValueKind == JsonValueKind.Number ? page.GetProperty("total").GetInt64() : total;
            path = page.GetProperty("nextCursor").GetString() is { } cursor ? $"{first}&cursor={Uri.EscapeDataString(cursor)}" : null;
        }

        return (ids, total);
    }
}
