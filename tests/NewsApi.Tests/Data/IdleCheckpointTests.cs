using Microsoft.Data.Sqlite;
using NewsApi.Tests.Crash;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Data;

public sealed class IdleCheckpointTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsapi-tests-").FullName;

    [Fact]
    public async Task Write_ThenIdle_ACopyOfTheDatabaseFileHoldsEverything()
    {
        using var server = await ServerProcess.StartAsync(_folder);
        await server.Client.PostTextAsync("An article to be copied.");
        var database = Path.Combine(_folder, ServerProcess.DatabaseName);

        await Waiting.UntilAsync(() => Task.FromResult(new FileInfo(database + "-wal").Length == 0));

        var copy = Path.Combine(_folder, "copy.db");
        File.Copy(database, copy);
        await using var connection = new SqliteConnection($"Data Source={copy};Pooling=False");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT COUNT(*) FROM Articles";
        Assert.Equal(1L, await command.ExecuteScalarAsync());
        await server.KillAsync();
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
