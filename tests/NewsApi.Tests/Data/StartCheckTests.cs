using Microsoft.Data.Sqlite;
using NewsApi.Tests.Crash;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Data;

/// <summary>A server does not start on a database that it must not write to.</summary>
public sealed class StartCheckTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("newsapi-tests-").FullName;

    private string Database => Path.Combine(_folder, ServerProcess.DatabaseName);

    [Fact]
    public async Task Start_AnotherServerHasTheDatabase_IsRefusedAndTheFirstGoesOn()
    {
        using var first = await ServerProcess.StartAsync(_folder);
        var link = Path.Combine(_folder, "same.db");
        File.CreateSymbolicLink(link, Database);

        await AssertRefusedAsync(Database, "in use by another server");
        await AssertRefusedAsync(link, "in use by another server");

        await first.Client.PostTextAsync("Quokkas are still found.");
        Assert.Equal(1, (await first.Client.GetJsonAsync("/api/v1/search?q=quokkas")).GetProperty("total").GetInt64());
        await first.KillAsync();
    }

    [Fact]
    public async Task Start_DatabaseOfAnotherProgram_IsRefusedAndStays()
    {
        await using (var other = new SqliteConnection($"Data Source={Database};Pooling=False"))
        {
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE bookmarks (url TEXT)";
            await command.ExecuteNonQueryAsync();
        }

        var before = await File.ReadAllBytesAsync(Database);

        await AssertRefusedAsync(Database, "another program");
        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
    }

    [Theory]
    [InlineData("header")]
    [InlineData("page")]
    [InlineData("end")]
    public async Task Start_DamagedDatabase_SaysWhatToDo(string where)
    {
        using (var server = await ServerProcess.StartAsync(_folder))
        {
            await server.Client.PostTextAsync("An article that is damaged.");
            Assert.Equal(0, await server.TerminateAsync(TimeSpan.FromSeconds(28)));
        }

        var bytes = await File.ReadAllBytesAsync(Database);
        bytes.AsSpan(where == "header" ? 0 : 4096 * 5, 4096).Fill(0xEE);
        await File.WriteAllBytesAsync(Database, where == "end" ? bytes[..(4096 * 8)] : bytes);

        await AssertRefusedAsync(Database, where == "header" ? "not a SQLite database" : "newsapi restore FILE");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private async Task AssertRefusedAsync(string database, string expected)
    {
        var run = await ProgramRun.RunAsync(_folder, [], ("ConnectionStrings__NewsApi", $"Data Source={database}"));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, Assert.Single(run.ErrorLines));
    }
}
