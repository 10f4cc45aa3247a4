namespace NewsApi.Access.Limiting;

/// <summary>
/// Returns freed memory of the C library's heaps twice a minute: their fragments grow for as long as the server works.
/// </summary>
internal sealed class HeapRelease(TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken).ConfigureAwait(false))
        {
            UnusedMemory.ReleaseHeaps();
        }
    }
}
