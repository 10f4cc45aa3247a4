using System.Diagnostics;
using System.Globalization;
using Microsoft.Data.Sqlite;
using NewsApi.Tests.Imports;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Crash;

/// <summary>
/// An import is killed again and again, and continued: every line is stored once.
/// <c>CRASH_CYCLES=10 dotnet test tests/NewsApi.Tests --filter KilledImport</c> is the long form.
/// </summary>
public sealed class KilledImportTests : IDisposable
{
    // The rest takes seconds: the import must not end before a busy machine has noticed that it is time for the kill.
    private const int Lines = 20_000;

    private static readonly int Kills = int.Parse(Environment.GetEnvironmentVariable("CRASH_CYCLES") ?? "3", CultureInfo.InvariantCulture);

    private readonly TestFolder _folder = new();

    private string Database => _folder.PathOf("newsapi.db");

    private (string Name, string Value) Setting => ("ConnectionStrings__NewsApi", $"Data Source={Database}");

    [Fact]
    public async Task Kill_AgainAndAgainAndResume_StoresEveryLineOnce()
    {
        await File.WriteAllTextAsync(_folder.PathOf("lines.ndjson"), ImportRequests.Lines(Lines, "Killed"));
        var stored = 0L;
        for (var kill = 1; kill <= Kills; kill++)
        {
            using var process = Process.Start(ProgramRun.StartInfo(_folder.Path, ["import", "lines.ndjson", "--resume", "-q"], Setting))!;
            var wanted = stored + 200;

            // A thread of its own: those of the pool may be busy with other tests until the import has ended.
            await Task.Factory.StartNew(() => WaitFor(wanted, process), TaskCreationOptions.LongRunning);
            process.Kill();
            await process.WaitForExitAsync();
            Assert.InRange(Read("SELECT MAX(LastLine) FROM Imports"), stored, Lines);
            stored = Read("SELECT MAX(LastLine) FROM Imports");
        }

        var last = await ProgramRun.RunAsync(_folder.Path, ["import", "lines.ndjson", "--resume"], Setting);

        Assert.Equal((0, $"created {Lines}, duplicate 0, failed 0"), (last.ExitCode, last.Output.Trim()));
        Assert.Equal(Lines, Read("SELECT COUNT(DISTINCT ContentHash) FROM Articles"));
        Assert.Equal(Lines, Read("SELECT COUNT(*) FROM Articles"));
        Assert.Equal(Lines, Read("SELECT COUNT(*) FROM ImportLines JOIN Articles ON Articles.Id = ArticleId"));
        Assert.Equal(1, Read("SELECT COUNT(*) FROM Imports"));
    }

    public void Dispose() => _folder.Dispose();

    private void WaitFor(long line, Process process)
    {
        var started = Stopwatch.GetTimestamp();
        while (!HasImport() || Read("SELECT MAX(LastLine) FROM Imports") < line)
        {
            Assert.True(Stopwatch.GetElapsedTime(started) < Waiting.Timeout, "The import does not go on.");
            if (process.WaitForExit(TimeSpan.FromMilliseconds(5)))
            {
                Assert.Fail($"The import ended before it was killed: {process.ExitCode} {process.StandardError.ReadToEnd()}");
            }
        }
    }

    private bool HasImport() => File.Exists(Database)
        && Read("SELECT COUNT(*) FROM sqlite_master WHERE name = 'ImportLines'") == 1 && Read("SELECT COUNT(*) FROM Imports") > 0;

    private long Read(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Database}");
        connection.Open();
        using var command = new SqliteCommand(sql, connection);
        return (long)command.ExecuteScalar()!;
    }
}
