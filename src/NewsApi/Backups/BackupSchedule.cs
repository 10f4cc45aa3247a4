using Cronos;
using Microsoft.Extensions.Options;
using NewsApi.Data;
using NewsApi.Settings;

namespace NewsApi.Backups;

/// <summary>Starts backups at the configured times.</summary>
internal sealed class BackupSchedule(
    BackupService backups, StoreArchive archive, IOptions<BackupOptions> options, TimeProvider clock) : BackgroundService
{
    // A timer cannot wait for longer than 49 days.
    private static readonly TimeSpan LongestPause = TimeSpan.FromDays(1);

    public override Task StartAsync(CancellationToken cancellationToken) =>
        options.Value.Schedule.Length > 0 && archive.Refusal is { } refusal
            ? throw new StartFailure($"Backups__Schedule must be empty: {refusal}")
            : base.StartAsync(cancellationToken);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value.Schedule.Length == 0)
        {
            return;
        }

        var schedule = CronExpression.Parse(options.Value.Schedule);
        while (schedule.GetNextOccurrence(clock.GetUtcNow(), TimeZoneInfo.Utc) is { } next)
        {
            while (next - clock.GetUtcNow() is var left && left > TimeSpan.Zero)
            {
                await Task.Delay(left < LongestPause ? left : LongestPause, clock, stoppingToken);
            }

            backups.Start();
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await backups.WaitAsync().WaitAsync(cancellationToken);
    }
}
