using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsApi.Settings;
using SQLitePCL;

namespace NewsApi.Data.Sqlite;

/// <summary>
/// Makes a backup: a copy of all pages as of one moment, which is then opened, checked and compared with that moment table by
/// table. The copy reads in one transaction, so that writers go on and do not disturb it.
/// </summary>
internal sealed class SqliteBackup(string database, TimeProvider clock)
{
    // 1 MB at a time: a cancellation is noticed soon, and the disk is left to others in between.
    private const int PagesPerStep = 256;

    public BackupManifest Run(string file, Action<long, long> onProgress, CancellationToken cancellationToken)
    {
        var partial = file + ".partial";
        try
        {
            using var source = SqliteFiles.Open(database, SqliteOpenMode.ReadWrite);
            // From here on it sees the database as it is now.
            SqliteFiles.Execute(source, "BEGIN; SELECT 1 FROM sqlite_master");
            Copy(source, partial, onProgress, cancellationToken);
            var manifest = Verify(source, partial, cancellationToken);
            SqliteFiles.Flush(partial);
            WriteManifest(file + BackupManifest.Extension, manifest);
            File.Move(partial, file);
            return manifest;
        }
        finally
        {
            SqliteFiles.Delete(partial);
        }
    }

    private static void Copy(SqliteConnection source, string partial, Action<long, long> onProgress, CancellationToken cancellationToken)
    {
        using var target = SqliteFiles.Open(partial, SqliteOpenMode.ReadWriteCreate);
        SqliteFiles.Execute(target, "PRAGMA synchronous=OFF");
        using var backup = raw.sqlite3_backup_init(target.Handle!, "main", source.Handle!, "main")
            ?? throw new InvalidOperationException("The copy could not be begun.");
        int code;
        do
        {
            cancellationToken.ThrowIfCancellationRequested();
            code = raw.sqlite3_backup_step(backup, PagesPerStep);
            var total = raw.sqlite3_backup_pagecount(backup);
            onProgress(total - raw.sqlite3_backup_remaining(backup), total);
        }
        while (code == raw.SQLITE_OK);

        SqliteException.ThrowExceptionForRC(code == raw.SQLITE_DONE ? raw.SQLITE_OK : code, target.Handle!);
    }

    private BackupManifest Verify(SqliteConnection source, string partial, CancellationToken cancellationToken)
    {
        List<TableDigest> tables;
        long sequence;
        using (var copy = SqliteFiles.Open(partial, SqliteOpenMode.ReadWrite))
        {
            // One file, without a log beside it.
            SqliteFiles.Execute(copy, "PRAGMA journal_mode=DELETE");
            if (SqliteFaults.OfFile(copy) is [var fault, ..])
            {
                throw new StartFailure(
                    $"The backup was not made: the copy is damaged ({fault}), and probably the database, too; "
                    + "check it with 'newsapi check'.");
            }

            tables = SqliteDigest.Read(copy, cancellationToken);
            sequence = (long)SqliteFiles.ReadValue(copy, "SELECT IFNULL(MAX(Sequence), 0) FROM Changes")!;
        }

        if (!tables.SequenceEqual(SqliteDigest.Read(source, cancellationToken)))
        {
            throw new StartFailure("The backup was not made: the copy differs from the database.");
        }

        return new BackupManifest
        {
            CreatedAt = clock.GetUtcTime(),
            Version = ProductVersion.Current.Version,
            Bytes = new FileInfo(partial).Length,
            Sha256 = SqliteFiles.HashOf(partial),
            ChangeSequence = sequence,
            Tables = tables,
        };
    }

    private static void WriteManifest(string path, BackupManifest manifest)
    {
        using var stream = new FileStream(path, FileMode.Create);
        JsonSerializer.Serialize(stream, manifest, SqliteFiles.ManifestJson);
        stream.Flush(flushToDisk: true);
    }
}
