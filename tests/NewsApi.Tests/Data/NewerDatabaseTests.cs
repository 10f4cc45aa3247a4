using System.Data.Common;
using Microsoft.Data.Sqlite;
using NewsApi.Tests.Support;
using Npgsql;

namespace NewsApi.Tests.Data;

/// <summary>A database that a newer version of the program made: every command refuses it in one line, and leaves it as it is.</summary>
public sealed class NewerDatabaseTests : IDisposable
{
    private const string Future = """
        INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_Future', '99')
        """;

    private readonly TestFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Run_NewerSqlite_IsRefusedInOneLine()
    {
        var connection = _folder.Sqlite("newer.db");

        await AssertRefusedAsync(new SqliteConnection(connection), ("ConnectionStrings__NewsApi", connection));
    }

    [PostgreSqlFact]
    public async Task Run_NewerPostgreSql_IsRefusedInOneLine()
    {
        var connection = TestDatabase.Of(_folder.PathOf("newer.db"));

        await AssertRefusedAsync(
            new NpgsqlConnection(connection), ("Database__Provider", "PostgreSql"), ("ConnectionStrings__NewsApi", connection));
    }

    private async Task AssertRefusedAsync(DbConnection database, params (string, string)[] settings)
    {
        var migrated = await ProgramRun.RunAsync(_folder.Path, ["migrate"], settings);
        Assert.Equal((0, ""), (migrated.ExitCode, migrated.Errors));
        await using (database)
        {
            await database.OpenAsync();
            await using var insert = database.CreateCommand();
            insert.CommandText = Future;
            await insert.ExecuteNonQueryAsync();
        }

        foreach (var command in new[] { "serve", "migrate", "check", "keys list" })
        {
            var run = await ProgramRun.RunAsync(_folder.Path, command.Split(' '), settings);

            Assert.Equal((command, 1, ""), (command, run.ExitCode, run.Output));
            Assert.Contains("newer version of NewsApi", Assert.Single(run.ErrorLines));
            Assert.Contains("29990101000000_Future", run.Errors);
        }
    }
}
