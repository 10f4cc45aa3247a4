namespace NewsApi.Cluster.Checks;

/// <summary>What may have become of the index of a node that is stopped, and of the copies that it may begin with.</summary>
/// <param name="Name">What a reader of the findings sees.</param>
/// <param name="Expected">What the node logs: how it gets its index.</param>
/// <param name="SpoilAsync">Spoils the index of the node and the copies, which begin as those of the other nodes.</param>
internal sealed record IndexFault(string Name, string Expected, Func<TestedCluster, Node, string, Task> SpoilAsync)
{
    /// <summary>Whether the short form has it, too.</summary>
    public bool IsInShortForm { get; init; }
}

internal static class IndexFaults
{
    private const string Built = "is being built from the database";
    private const string Copied = "begins with the copy";

    /// <summary>After the last, the change log does not reach back to the copies.</summary>
    public static IReadOnlyList<IndexFault> All { get; } =
    [
        new("deleted", Built, (_, node, copies) => Then(Empty(node.IndexPath), Empty(copies))),
        new("damaged", Built, (_, node, copies) => Then(Damage(node.IndexPath), Empty(copies))) { IsInShortForm = true },
        new("of another database", Built, async (cluster, node, copies) =>
            await Then(Empty(copies), Copy(await MakeForeignAsync(cluster), Path.Combine(node.IndexPath, "index")))),
        new("deleted, with copies", Copied, (_, node, _) => Then(Empty(node.IndexPath))) { IsInShortForm = true },
        new("damaged, with copies", Copied, (_, node, _) => Then(Damage(node.IndexPath))),
        new("deleted, copies damaged", Built, (_, node, copies) => Then(Empty(node.IndexPath), Damage(copies))),
        new("deleted, copies of another database", Built, async (cluster, node, copies) =>
            await Then(
                Empty(node.IndexPath),
                Empty(copies),
                Copy(await MakeForeignAsync(cluster), Path.Combine(copies, "snapshot-foreign")))),
        new("and copies older than the change log", Built, (cluster, _, _) => ForgetChangesAsync(cluster)) { IsInShortForm = true },
    ];

    private static Task Then(params Action[] steps)
    {
        Array.ForEach(steps, step => step());
        return Task.CompletedTask;
    }

    /// <summary>Replaces a folder by another, which stays.</summary>
    public static Action Copy(string from, string to) => () =>
    {
        Empty(to)();
        foreach (var file in new DirectoryInfo(from).EnumerateFiles("*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file.FullName));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            file.CopyTo(copy);
        }
    };

    private static Action Empty(string folder) => () =>
    {
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
    };

    // In each folder the largest file.
    private static Action Damage(string path) => () =>
    {
        foreach (var files in new DirectoryInfo(path).EnumerateFiles("*", SearchOption.AllDirectories).GroupBy(file => file.DirectoryName))
        {
            var largest = files.MaxBy(file => file.Length)!;
            using var stream = largest.OpenWrite();
            stream.Position = largest.Length / 3;
            stream.Write(new byte[largest.Length / 3]);
        }
    };

    // The index of a node with another database, which is made once.
    private static async Task<string> MakeForeignAsync(TestedCluster cluster)
    {
        using var node = cluster.MakeForeign();
        var index = Path.Combine(node.IndexPath, "index");
        if (!Directory.Exists(index))
        {
            await cluster.Primary.ExecuteAsync("postgres", $"CREATE DATABASE {TestedCluster.ForeignDatabase}");
            await node.StartAndWaitAsync();
            await node.Client.CreateAsync($"Index {IndexFaultCheck.Word} of another database");
            await node.TerminateAsync();
        }

        return index;
    }

    // As the log is after the days for which it is kept.
    private static Task ForgetChangesAsync(TestedCluster cluster) => cluster.Primary.ExecuteAsync(
        TestedCluster.Database, """DELETE FROM "Changes" WHERE "Sequence" < (SELECT MAX("Sequence") FROM "Changes")""");
}
