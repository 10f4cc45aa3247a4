namespace NewsApi.Benchmarks.Http;

/// <summary>Adds up the runs against one server.</summary>
internal sealed class Tally(ChildProcess server)
{
    private double _seconds;
    private double _processorSeconds;
    private int _count;

    /// <summary>The last run in which anything was asked.</summary>
    public LoadResult Last { get; private set; } = null!;

    public double PerSecond => _count / _seconds;

    /// <summary>Processor time of the server for one request.</summary>
    public double Microseconds => _processorSeconds * 1e6 / _count;

    /// <summary>Statuses of failure that were seen; there should be none.</summary>
    public string Unexpected { get; private set; } = "";

    public async Task AddAsync(int clients, TimeSpan duration, Func<int, byte[]?> request)
    {
        var before = server.ProcessorSeconds();
        var run = await LoadClients.RunAsync(server.Port, clients, duration, request);
        Last = run.Milliseconds.Count > 0 || Last is null ? run : Last;
        _processorSeconds += server.ProcessorSeconds() - before;
        _seconds += run.Duration.TotalSeconds;
        _count += run.Milliseconds.Count;
        Unexpected += string.Concat(run.Statuses.Where(status => status.Key >= 400).Select(status => $" {status.Value} × {status.Key}"));
    }
}
