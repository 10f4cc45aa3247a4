using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// EF Core marks a running migration with a row that a killed process leaves behind; every later start would wait for
/// it for ever.
/// </summary>
internal static class SqliteMigrationLock
{
    // A migration holds SQLite's own write lock nearly all the time, so one of that age without it is dead.
    private static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(10);

    public static async Task RecoverAsync(
        NewsDbContext database, TimeProvider clock, CancellationToken cancellationToken)
    {
        while (await ReadAsync(database, cancellationToken) is { } since)
        {
            var age = clock.GetUtcTime() - since;
            if (age > StaleAfter)
            {
                // Taking the write lock waits for a migration that is alive, up to the connection's time limit.
                await database.Database.ExecuteSqlAsync($"DELETE FROM __EFMigrationsLock", cancellationToken);
                await Console.Out.WriteLineAsync(
                    $"A migration that began {age.TotalSeconds:F0} s ago was cut off; its lock was removed.");
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), clock, cancellationToken);
        }
    }

    private static async Task<DateTime?> ReadAsync(NewsDbContext database, CancellationToken cancellationToken)
    {
        var exists = await database.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (exists == 0)
        {
            return null;
        }

        var times = await database.Database
            .SqlQuery<string>($"SELECT Timestamp AS Value FROM __EFMigrationsLock")
            .ToListAsync(cancellationToken);
        return times.Count == 0
            ? null
            : DateTime.Parse(times[0], CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
    }
}
