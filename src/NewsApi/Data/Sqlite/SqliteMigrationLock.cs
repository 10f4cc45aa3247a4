using System.Globalization;
using Microsoft.Data.Sqlite;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// EF Core locks a running migration by a row, which a killed process leaves behind: every later start would wait for it
/// without end.
/// </summary>
internal static class SqliteMigrationLock
{
    private const string Table = "__EFMigrationsLock";

    // A migration holds SQLite's own write lock nearly all the time, so one of that age without it is dead.
    private static readonly TimeSpan StaleAfter = TimeSpan.FromSeconds(10);

    public static async Task RecoverAsync(
        SqliteConnection connection, TimeProvider clock, CancellationToken cancellationToken)
    {
        while (Read(connection) is { } since)
        {
            var age = clock.GetUtcTime() - since;
            if (age > StaleAfter)
            {
                // Taking the write lock waits for a migration that is alive, up to the connection's time limit.
                SqliteFiles.Execute(connection, $"DELETE FROM {Table}");
                await Console.Error.WriteLineAsync(
                    $"A migration that began {age.TotalSeconds:F0} s ago did not end; its lock was removed.");
                return;
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), clock, cancellationToken);
        }
    }

    private static DateTime? Read(SqliteConnection connection) =>
        SqliteFiles.ReadValue(connection, $"SELECT 1 FROM sqlite_master WHERE name = '{Table}'") is not null
        && SqliteFiles.ReadValue(connection, $"SELECT Timestamp FROM {Table}") is string time
            ? DateTime.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal)
            : null;
}
