namespace NewsApi.Cluster;

/// <summary>Writes what the checks found as a table, and whether it holds.</summary>
internal sealed class Findings
{
    // In the short form a time is reported; only what takes as long as this has failed, since the machine may be busy.
    private const double ShortLimit = 15_000;

    private readonly TextWriter _output;
    private readonly bool _isShort;
    private int _failed;
    private int _held;

    public Findings(TextWriter output, bool isShort)
    {
        (_output, _isShort) = (output, isShort);
        output.WriteLine("| what | found | must be | |");
        output.WriteLine("|---|---|---|---|");
    }

    public int Failed => _failed;

    public int Held => _held;

    public void Add(string what, string found, string bar, bool holds)
    {
        _ = holds ? _held++ : _failed++;
        _output.WriteLine($"| {what} | {found} | {bar} | {(holds ? "ok" : "**fails**")} |");
    }

    /// <summary>A count that must be exactly so large.</summary>
    public void AddCount(string what, long found, long expected) => Add(what, $"{found}", $"{expected}", found == expected);

    /// <summary>Times in milliseconds, whose median and 99th percentile have limits.</summary>
    public void AddTimes(string what, IReadOnlyCollection<double> milliseconds, double median, double p99)
    {
        (median, p99) = _isShort ? (ShortLimit, ShortLimit) : (median, p99);
        double[] sorted = [.. milliseconds.Order()];
        var (half, high) = sorted.Length == 0 ? (-1, -1) : (sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)]);
        Add(
            $"{what} ({sorted.Length})",
            $"p50 {half:0} ms, p99 {high:0} ms",
            $"≤ {median:0} ms, ≤ {p99:0} ms",
            sorted.Length > 0 && half <= median && high <= p99);
    }
}
