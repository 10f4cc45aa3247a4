namespace NewsApi.Access.Limiting;

/// <summary>
/// Returns freed memory of the C library's heaps twice a minute: their fragments grow for as long as the server works.
/// </summary>
internal sealed class HeapRelease : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Not the injected clock: however far it is moved, memory is freed in real time.
        using var timer = new PeriodicTimer(Interval);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            UnusedMemory.ReleaseHeaps();
        }
    }
}
