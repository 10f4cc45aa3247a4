namespace NewsApi.Benchmarks.Http;

/// <summary>Counts what happened.</summary>
internal sealed class FaultTally
{
    private readonly Dictionary<string, int> _counts = [];

    public void Add(string what) => _counts[what] = _counts.GetValueOrDefault(what) + 1;

    public override string ToString() =>
        string.Join(", ", _counts.OrderBy(count => count.Key, StringComparer.Ordinal).Select(count => $"{count.Value} × {count.Key}"));
}
