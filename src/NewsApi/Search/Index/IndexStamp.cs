using NewsApi.Model;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index;

/// <summary>The commit data of an index: its database and the last change that it holds.</summary>
/// <param name="StoreId">The id of the database.</param>
/// <param name="Sequence">The last change that it holds.</param>
/// <param name="LastChange">The description of that change: a database restored from a backup may have another one.</param>
/// <param name="SchemaVersion">The version of the fields.</param>
/// <param name="AnalyzerVersion">The version of the analysis.</param>
/// <param name="Build">The number of the requested rebuild (<see cref="StoreInfo.IndexBuild"/>) that it has fulfilled.</param>
internal sealed record IndexStamp(Guid StoreId, long Sequence, string LastChange, int SchemaVersion, int AnalyzerVersion, int Build = 0)
{
    /// <summary>The version of the fields. Increase it with every change of them: an index of another version cannot be searched.</summary>
    private const int CurrentSchema = 9;

    /// <summary>Creates the stamp of an index that holds all changes up to the last one.</summary>
    public static IndexStamp New(Guid storeId, Change? last, int build = 0) =>
        new(storeId, last?.Sequence ?? 0, last?.Describe() ?? "", CurrentSchema, TextAnalysis.Version, build);

    /// <summary>Whether an index with this stamp can be searched.</summary>
    public bool HasCurrentSchema => SchemaVersion == CurrentSchema;

    /// <summary>Whether both versions are current.</summary>
    public bool IsCurrent => AnalyzerVersion == TextAnalysis.Version && HasCurrentSchema;

    public Dictionary<string, string> ToCommitData() => new()
    {
        ["store"] = StoreId.ToString(),
        ["sequence"] = Sequence.ToString(),
        ["change"] = LastChange,
        ["schema"] = SchemaVersion.ToString(),
        ["analyzer"] = AnalyzerVersion.ToString(),
        ["build"] = Build.ToString(),
    };

    /// <summary>Reads commit data; null where they are not from this program.</summary>
    public static IndexStamp? FromCommitData(IDictionary<string, string> data) =>
        Guid.TryParse(data.GetValueOrDefault("store"), out var store)
        && long.TryParse(data.GetValueOrDefault("sequence"), out var sequence)
        && data.GetValueOrDefault("change") is { } change
        && int.TryParse(data.GetValueOrDefault("schema"), out var schema)
        && int.TryParse(data.GetValueOrDefault("analyzer"), out var analyzer)
        && int.TryParse(data.GetValueOrDefault("build") ?? "0", out var build)
            ? new IndexStamp(store, sequence, change, schema, analyzer, build)
            : null;
}

file static class CommitData
{
    public static string? GetValueOrDefault(this IDictionary<string, string> data, string key) =>
        data.TryGetValue(key, out var value) ? value : null;
}
