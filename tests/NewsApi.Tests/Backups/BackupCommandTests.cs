using Microsoft.Data.Sqlite;
using NewsApi.Tests.Crash;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Backups;

/// <summary>Backups by the commands of the program, of a server that runs in a process of its own.</summary>
public sealed class BackupCommandTests : IDisposable
{
    private readonly TestFolder _folder = new();

    private string Database => _folder.PathOf(ServerProcess.DatabaseName);

    private string Backup => _folder.PathOf("saved/news.backup");

    [Fact]
    public async Task BackupAndRestore_ServerWrites_RestoredHasWhatWasThereAndTheIndexFindsIt()
    {
        using (var server = await ServerProcess.StartAsync(_folder.Path))
        {
            await PostAsync(server, "Quokkas before the backup.");
            await AssertDoneAsync("backup", Backup);
            await PostAsync(server, "Wombats after the backup.");

            var refused = await RunAsync("restore", Backup);
            Assert.Equal(1, refused.ExitCode);
            Assert.Contains("in use by another server", Assert.Single(refused.ErrorLines));
            await server.KillAsync();
        }

        await AssertDoneAsync("restore", Backup);

        using var restored = await ServerProcess.StartAsync(_folder.Path);
        Assert.Equal(1, (await restored.Client.GetJsonAsync("/api/v1/articles")).GetProperty("total").GetInt64());
        Assert.Equal(1, await CountAsync(restored, "quokkas"));
        Assert.Equal(0, await CountAsync(restored, "wombats"));
        Assert.Single(Directory.GetFiles(_folder.Path, "*.replaced-*Z"));
        await restored.KillAsync();
    }

    [Theory]
    [InlineData("one byte is changed", "checksum")]
    [InlineData("it is cut off", "checksum")]
    [InlineData("without manifest, a page is destroyed", "cannot be restored")]
    [InlineData("it belongs to another program", "another program")]
    [InlineData("it is missing", "does not exist")]
    public async Task Restore_BackupCannotBeUsed_IsRefusedInOneLineAndTheDatabaseStays(string fault, string expected)
    {
        await CreateDatabaseAsync();
        await AssertDoneAsync("backup", Backup);
        var before = await File.ReadAllBytesAsync(Database);
        await SpoilAsync(fault);

        var run = await RunAsync("restore", Backup);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, Assert.Single(run.ErrorLines));
        Assert.DoesNotContain("..", run.Errors.Replace(_folder.Path, ""));
        Assert.Equal(before, await File.ReadAllBytesAsync(Database));
    }

    [Fact]
    public async Task Check_BackupHasOtherBytesThanItsManifest_IsDamaged()
    {
        await CreateDatabaseAsync();
        await AssertDoneAsync("backup", Backup);
        await File.AppendAllTextAsync(Backup, " ");

        var run = await RunAsync("check", Backup);

        Assert.Equal(1, run.ExitCode);
        Assert.Contains("manifest", Assert.Single(run.ErrorLines));
    }

    [Fact]
    public async Task Check_DatabaseAndBackup_TellsWhetherTheyAreWhole()
    {
        await CreateDatabaseAsync();
        await AssertDoneAsync("backup", Backup);
        var check = await AssertDoneAsync("check");
        Assert.Contains("is intact", check.Output);
        Assert.Contains("Compare the hashes with those of other checks and backups of SQLite", check.Output);
        Assert.Contains("is intact", (await AssertDoneAsync("check", Backup)).Output);

        await SpoilAsync("without manifest, a page is destroyed");
        var run = await RunAsync("check", Backup);

        Assert.Equal(1, run.ExitCode);
        Assert.NotEmpty(run.ErrorLines);
    }

    [Theory]
    [InlineData("backup", "missing.db", "does not exist")]
    [InlineData("check", "missing.db", "does not exist")]
    public async Task Run_NoDatabase_SaysSo(string command, string database, string expected)
    {
        var run = await ProgramRun.RunAsync(
            _folder.Path,
            command == "check" ? [command] : [command, Backup],
            ("ConnectionStrings__NewsApi", _folder.Sqlite(database)));

        Assert.Equal(1, run.ExitCode);
        Assert.Contains(expected, Assert.Single(run.ErrorLines));
    }

    public void Dispose() => _folder.Dispose();

    private static Task<HttpResponseMessage> PostAsync(ServerProcess server, string text) => server.Client.PostTextAsync(text);

    private static async Task<long> CountAsync(ServerProcess server, string word) =>
        (await server.Client.GetJsonAsync($"/api/v1/search?q={word}")).GetProperty("total").GetInt64();

    private async Task CreateDatabaseAsync()
    {
        using var server = await ServerProcess.StartAsync(_folder.Path);
        await PostAsync(server, "Quokkas are here.");
        await server.KillAsync();
    }

    private async Task SpoilAsync(string fault)
    {
        var bytes = await File.ReadAllBytesAsync(Backup);
        switch (fault)
        {
            case "one byte is changed":
                bytes[^1] ^= 1;
                break;
            case "it is cut off":
                bytes = bytes[..^4096];
                break;
            case "without manifest, a page is destroyed":
                File.Delete(Backup + ".json");
                bytes.AsSpan(4096 * 3, 4096).Fill(0xEE);
                break;
        }

        await File.WriteAllBytesAsync(Backup, bytes);
        if (fault is "it belongs to another program" or "it is missing")
        {
            File.Delete(Backup);
            File.Delete(Backup + ".json");
        }

        if (fault == "it belongs to another program")
        {
            await using var other = new SqliteConnection($"Data Source={Backup};Pooling=False");
            await other.OpenAsync();
            await using var command = other.CreateCommand();
            command.CommandText = "CREATE TABLE bookmarks (url TEXT)";
            await command.ExecuteNonQueryAsync();
        }
    }

    private async Task<ProgramRun> AssertDoneAsync(params string[] arguments)
    {
        var run = await RunAsync(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Errors));
        return run;
    }

    private Task<ProgramRun> RunAsync(params string[] arguments) =>
        ProgramRun.RunAsync(_folder.Path, arguments, ("ConnectionStrings__NewsApi", $"Data Source={Database}"));
}
