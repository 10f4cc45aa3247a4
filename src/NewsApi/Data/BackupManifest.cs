namespace NewsApi.Data;

/// <summary>What a backup holds; stored beside it, so that a restore can tell whether it is whole.</summary>
internal sealed record BackupManifest
{
    /// <summary>What is appended to the name of a backup for the name of its manifest.</summary>
    public const string Extension = ".json";

    public required DateTime CreatedAt { get; init; }

    /// <summary>The version of the program that made it.</summary>
    public required string Version { get; init; }

    /// <summary>The size of the file.</summary>
    public required long Bytes { get; init; }

    /// <summary>The checksum of the file, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The number of the last change in it.</summary>
    public required long ChangeSequence { get; init; }

    public required IReadOnlyList<TableDigest> Tables { get; init; }

    /// <summary>The number of rows of a table; 0 where there is none of that name.</summary>
    public long CountOf(string table) => Tables.FirstOrDefault(digest => digest.Name == table)?.Rows ?? 0;
}

/// <summary>How many rows a table has, and the hash of all of them in their order.</summary>
internal sealed record TableDigest(string Name, long Rows, string Sha256);
