using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Backups;

/// <summary>A backup, which was verified when it was made.</summary>
internal sealed record BackupResponse
{
    /// <example>newsapi-20261129T030000000Z.backup</example>
    public required string Name { get; init; }

    /// <example>2026-11-29T03:00:00.000Z</example>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The version of the server that made it.</summary>
    /// <example>1.0.0</example>
    public required string Version { get; init; }

    /// <summary>The size of the file.</summary>
    /// <example>73728</example>
    public required long Bytes { get; init; }

    /// <summary>The checksum of the file.</summary>
    /// <example>9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08</example>
    public required string Sha256 { get; init; }

    /// <summary>The number of the last change in it.</summary>
    /// <example>4711</example>
    public required long ChangeSequence { get; init; }

    /// <summary>The number of articles in it, those in the trash included.</summary>
    /// <example>233</example>
    public required long ArticleCount { get; init; }

    /// <summary>The number of rows of every table.</summary>
    public required IReadOnlyDictionary<string, long> RowCounts { get; init; }

    public required BackupLinks Links { get; init; }

    public static BackupResponse Of(string name, BackupManifest manifest) => new()
    {
        Name = name,
        CreatedAt = manifest.CreatedAt,
        Version = manifest.Version,
        Bytes = manifest.Bytes,
        Sha256 = manifest.Sha256,
        ChangeSequence = manifest.ChangeSequence,
        ArticleCount = manifest.CountOf("Articles"),
        RowCounts = manifest.Tables.ToDictionary(table => table.Name, table => table.Rows),
        Links = new BackupLinks
        {
            Self = LinkPath.To($"/api/v1/admin/backups/{name}"),
            File = LinkPath.To($"/api/v1/admin/backups/{name}/file"),
        },
    };
}

/// <summary>Links to a backup and its file.</summary>
internal sealed record BackupLinks
{
    /// <example>/api/v1/admin/backups/newsapi-20261129T030000000Z.backup</example>
    public required string Self { get; init; }

    /// <example>/api/v1/admin/backups/newsapi-20261129T030000000Z.backup/file</example>
    public required string File { get; init; }
}
