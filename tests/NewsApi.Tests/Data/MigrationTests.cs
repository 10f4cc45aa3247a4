using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Data;
using NewsApi.Settings;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Data;

public sealed class MigrationTests(NewsApiHost host) : IClassFixture<NewsApiHost>
{
    [Fact]
    public async Task Model_HasNoPendingChanges()
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();

        Assert.False(database.Database.HasPendingModelChanges());
    }

    [SqliteTheory]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    [InlineData("synchronous", "2")]
    public async Task Connection_Setting_IsAsDesigned(string setting, string expected)
    {
        await using var scope = host.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        await database.Database.OpenConnectionAsync();
        await using var command = database.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {setting}";

        Assert.Equal(expected, (await command.ExecuteScalarAsync())?.ToString());
    }

    [Fact]
    public async Task Prepare_NewerDatabase_FailsInOneLine()
    {
        await using var own = new NewsApiHost();
        await using var scope = own.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        await database.Database.ExecuteSqlAsync(
            $"INSERT INTO \"__EFMigrationsHistory\" (\"MigrationId\", \"ProductVersion\") VALUES ('29990101000000_Future', '99')");

        var failure = await Assert.ThrowsAsync<StartFailure>(
            () => scope.ServiceProvider.GetRequiredService<StorePreparation>().PrepareAsync(default));

        Assert.Contains("newer version", failure.Message);
        Assert.DoesNotContain('\n', failure.Message);
    }

    [SqliteFact]
    public async Task Prepare_LockOfAKilledMigration_IsRemoved()
    {
        await using var own = new NewsApiHost();
        await using var scope = own.Services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
        await database.Database.ExecuteSqlAsync(
            $"INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2026-01-01 00:00:00+00:00')");

        await scope.ServiceProvider.GetRequiredService<StorePreparation>().PrepareAsync(default);

        Assert.Equal(0, await database.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM __EFMigrationsLock").SingleAsync());
    }
}
