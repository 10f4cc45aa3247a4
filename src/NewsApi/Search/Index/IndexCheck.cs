namespace NewsApi.Search.Index;

/// <summary>
/// Verifies the checksums of the index once after a start. A file that was not written to its end is found when the index is
/// opened.
/// </summary>
internal sealed class IndexCheck(SearchIndex index, IndexDamage damage) : BackgroundService
{
    private static readonly TimeSpan OpeningTimeout = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            using var view = await index.OpenAsync(0, OpeningTimeout, stoppingToken);
        }
        catch (IndexNotReadyException)
        {
            // It is being built: there are no old files.
            return;
        }

        await damage.CheckAsync(stoppingToken);
    }
}
