using NewsApi.Settings;

namespace NewsApi.Data;

/// <summary>Backs the database up, restores it and checks it; each database system has its own way.</summary>
internal abstract class StoreArchive
{
    /// <summary>Why the server makes no backups of this database, and what does; null where it makes them.</summary>
    public virtual string? Refusal => null;

    /// <summary>The folder of backups where none is configured.</summary>
    public abstract string DefaultFolder { get; }

    /// <summary>
    /// Writes the database as of one moment into a new file, with a manifest beside it, while others read and write. The file
    /// has its name only after it was opened, checked, and found equal to that moment of the database.
    /// </summary>
    /// <exception cref="StartFailure">The backup could not be made; the message says why, for the operator.</exception>
    public abstract Task<BackupManifest> BackUpAsync(string file, Action<long, long> onProgress, CancellationToken cancellationToken);

    /// <summary>Verifies a backup and replaces the database with it; the old files are renamed.</summary>
    /// <returns>Where the files of the replaced database are; null where there was none.</returns>
    /// <exception cref="StartFailure">The backup cannot be used, or a server runs; the database is as it was.</exception>
    public abstract Task<string?> RestoreAsync(string file, CancellationToken cancellationToken);

    /// <summary>Checks the database, or a file that holds one, and returns a line for each fault.</summary>
    /// <exception cref="StartFailure">There is nothing to check.</exception>
    public abstract Task<StoreReport> CheckAsync(string? file, CancellationToken cancellationToken);
}

/// <summary>The result of a check.</summary>
internal sealed record StoreReport(string Name, IReadOnlyList<TableDigest> Tables, IReadOnlyList<string> Faults)
{
    /// <summary>What the hashes of the tables can be compared with.</summary>
    public required string Comparable { get; init; }
}
