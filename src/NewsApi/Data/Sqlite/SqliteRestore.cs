using System.Text.Json;
using Microsoft.Data.Sqlite;
using NewsApi.Settings;

namespace NewsApi.Data.Sqlite;

/// <summary>Puts a backup in the place of a database.</summary>
internal sealed class SqliteRestore(string database, IReadOnlySet<string> knownMigrations, TimeProvider clock)
{
    /// <summary>What is appended to the name of the database for a checked backup that is about to take its place.</summary>
    public const string Extension = ".restored";

    /// <inheritdoc cref="StoreArchive.RestoreAsync"/>
    public string? Run(string file, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        using var serverLock = new SqliteFileLock();
        serverLock.Take(database);
        var manifest = ReadManifest(file);
        var restored = database + Extension;
        try
        {
            File.Copy(file, restored, overwrite: true);
            Check(file, restored, manifest, cancellationToken);
            SqliteFiles.Flush(restored);
            var kept = KeepOld();
            File.Move(restored, database);
            return kept;
        }
        finally
        {
            // Where the database has no file, this is what takes its place when the restore is repeated.
            if (File.Exists(database))
            {
                SqliteFiles.Delete(restored);
            }
        }
    }

    /// <summary>The manifest beside a backup; null where there is none.</summary>
    /// <exception cref="StartFailure">There is no such backup, or its manifest is damaged.</exception>
    public static BackupManifest? ReadManifest(string file)
    {
        if (!File.Exists(file))
        {
            throw new StartFailure($"The backup {file} does not exist.");
        }

        var path = file + BackupManifest.Extension;
        try
        {
            return File.Exists(path)
                ? JsonSerializer.Deserialize<BackupManifest>(File.ReadAllBytes(path), SqliteFiles.ManifestJson)
                : null;
        }
        catch (JsonException failure)
        {
            throw new StartFailure($"The manifest {path} of the backup is damaged: {failure.Message}", failure);
        }
    }

    private void Check(string file, string restored, BackupManifest? manifest, CancellationToken cancellationToken)
    {
        if (manifest is not null && manifest.Sha256 != SqliteFiles.HashOf(restored))
        {
            throw new StartFailure($"The backup {file} is damaged: its checksum is not that of its manifest.");
        }

        try
        {
            using var copy = SqliteFiles.Open(restored, SqliteOpenMode.ReadWrite);
            var fault = SqliteFaults.OfFile(copy).FirstOrDefault() ?? SqliteFaults.OfKind(copy, knownMigrations);
            if (fault is not null || (manifest is not null && !manifest.Tables.SequenceEqual(SqliteDigest.Read(copy, cancellationToken))))
            {
                throw new StartFailure($"The backup {file} cannot be restored: {fault ?? "its rows are not those of its manifest"}.");
            }

            // Another history than the one that the search index and clients know: the index is rebuilt.
            SqliteFiles.Execute(copy, $"UPDATE StoreInfos SET Id = '{Guid.NewGuid().ToString().ToUpperInvariant()}'");
        }
        catch (SqliteException failure)
        {
            throw new StartFailure($"The backup {file} cannot be restored: {SqliteFiles.Explain(failure)}", failure);
        }
    }

    // A log left beside another database would be taken for its own: it is moved with the database that it belongs to.
    private string? KeepOld()
    {
        if (!File.Exists(database))
        {
            SqliteFiles.Delete(database);
            return null;
        }

        TryEmptyLog();
        var kept = $"{database}.replaced-{clock.GetUtcTime():yyyyMMddTHHmmssZ}";
        foreach (var companion in new[] { "", "-wal", "-shm" })
        {
            if (File.Exists(database + companion))
            {
                File.Move(database + companion, kept + companion);
            }
        }

        return kept;
    }

    // The last connection that is closed empties the log. A damaged database keeps it.
    private void TryEmptyLog()
    {
        try
        {
            using var old = SqliteFiles.Open(database, SqliteOpenMode.ReadWrite);
            SqliteFiles.Execute(old, "PRAGMA wal_checkpoint(TRUNCATE)");
        }
        catch (SqliteException)
        {
            // The database may be damaged, which is why a backup is restored: its files are renamed without a checkpoint.
        }
    }
}
