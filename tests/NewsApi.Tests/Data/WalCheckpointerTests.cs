using System.Buffers.Binary;
using Microsoft.Data.Sqlite;
using NewsApi.Data.Sqlite;

namespace NewsApi.Tests.Data;

public sealed class WalCheckpointerTests : IDisposable
{
    private const int PagesPerCommit = 25;

    // A few dozen are needed where the checkpointer is not held up.
    private const int MaxCommits = 2_000;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory();

    private string Path => System.IO.Path.Combine(_folder.FullName, "log.db");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task AfterCommit_WhileMuchIsWritten_TheLogBeginsAnewAndNothingIsLost()
    {
        using var writer = Open();
        var checkpointer = new WalCheckpointer(Path, dueAfterPages: 100);

        var commits = 0;
        for (; ReadRound() < 3 && commits < MaxCommits; commits++)
        {
            Execute(writer, $"INSERT INTO pages VALUES (zeroblob({PagesPerCommit * 4096}))");
            await checkpointer.AfterCommitAsync(writer.Handle!, PagesPerCommit);
        }

        await checkpointer.DisposeAsync();
        Assert.True(commits < MaxCommits);
        Assert.Equal(commits, Convert.ToInt32(Execute(writer, "SELECT COUNT(*) FROM pages")));
        Assert.Equal("ok", Execute(writer, "PRAGMA integrity_check"));
    }

    [Fact]
    public async Task AfterCommit_LittleIsWritten_NothingIsCheckpointed()
    {
        using var writer = Open();
        await using var checkpointer = new WalCheckpointer(Path, dueAfterPages: 100);

        Execute(writer, $"INSERT INTO pages VALUES (zeroblob({PagesPerCommit * 4096}))");
        await checkpointer.AfterCommitAsync(writer.Handle!, PagesPerCommit);
        await checkpointer.AfterCommitAsync(writer.Handle!, PagesPerCommit);

        Assert.True(new FileInfo(Path).Length < PagesPerCommit * 4096);
    }

    [Fact]
    public async Task AfterCommit_CheckpointFails_ThrowsAndTriesAgain()
    {
        using var writer = Open();
        await using var checkpointer = new WalCheckpointer(
            System.IO.Path.Combine(_folder.FullName, "missing", "log.db"), dueAfterPages: 100);

        for (var attempt = 0; attempt < 2; attempt++)
        {
            await checkpointer.AfterCommitAsync(writer.Handle!, 100);
            await Assert.ThrowsAsync<SqliteException>(async () =>
            {
                for (var wait = 0; wait < 1000; wait++)
                {
                    await Task.Delay(10);
                    await checkpointer.AfterCommitAsync(writer.Handle!, 0);
                }
            });
        }
    }

    private static object? Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        Execute(connection, "PRAGMA journal_mode=WAL");
        Execute(connection, "PRAGMA wal_autocheckpoint=0");
        Execute(connection, "CREATE TABLE pages (bytes BLOB)");
        return connection;
    }

    // How often the log was begun anew: big-endian at 12 of its header, https://sqlite.org/fileformat2.html#walformat.
    private uint ReadRound()
    {
        using var log = new FileStream(Path + "-wal", FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        Span<byte> header = stackalloc byte[16];
        log.ReadExactly(header);
        return BinaryPrimitives.ReadUInt32BigEndian(header[12..]);
    }
}
