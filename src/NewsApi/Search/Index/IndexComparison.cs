using Microsoft.Extensions.Options;

namespace NewsApi.Search.Index;

/// <summary>
/// Compares the index with the database, id and version of each article, and indexes again what differs. It runs between two batches
/// of changes, so that the index does not change meanwhile.
/// </summary>
internal sealed partial class IndexComparison(
    IndexSource source, IndexUpdater updater, IOptions<SearchOptions> options, TimeProvider clock, ILogger<IndexComparison> logger)
{
    // 100,000 articles a minute, of which the newest fifth each time: it takes 0.1 s, during which the index does not follow.
    private const int RangeLength = 20_000;
    private const int OldRanges = 4;

    private readonly TimeSpan _interval = TimeSpan.FromSeconds(options.Value.CompareSeconds);
    private long _comparedAt = clock.GetTimestamp();
    private long _next;

    public bool IsDue => clock.GetElapsedTime(_comparedAt) >= _interval;

    /// <summary>Compares the newest articles and the next of the others; returns how many were repaired.</summary>
    public async Task<int> RunAsync(LuceneIndex index, CancellationToken cancellationToken)
    {
        _comparedAt = clock.GetTimestamp();
        var newest = (await source.ReadNewestAsync(cancellationToken)).NewestArticle;
        var last = newest / RangeLength;
        var repaired = await RepairAsync(index, last * RangeLength, long.MaxValue, cancellationToken);
        for (var number = 0; number < Math.Min(last, OldRanges); number++)
        {
            _next = _next < last ? _next : 0;
            repaired += await RepairAsync(index, _next * RangeLength, (_next + 1) * RangeLength, cancellationToken);
            _next++;
        }

        if (repaired > 0)
        {
            LogRepaired(repaired);
            IndexTelemetry.Repairs.Add(repaired);
        }

        return repaired;
    }

    private async Task<int> RepairAsync(LuceneIndex index, long from, long to, CancellationToken cancellationToken)
    {
        index.Refresh();
        using var view = index.OpenView();
        var stored = await source.ReadVersionsAsync(from, to, index.Sequence, cancellationToken);
        var different = stored.FindDifferences(ArticleVersions.Read(view, from, to)).Where(id => !updater.IsSetAside(id)).ToList();
        await updater.RepairAsync(index, different, cancellationToken);
        return different.Count;
    }

    [LoggerMessage(LogLevel.Warning, "The search index differed from the database in {Count} articles, which were indexed again")]
    private partial void LogRepaired(int count);
}
