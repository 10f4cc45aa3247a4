namespace NewsApi.Model;

/// <summary>A key that was created through the API or the command line. The secret itself is not stored.</summary>
internal sealed class ApiKey
{
    public const int NameMaxLength = 100;
    public const int HashLength = 64;
    public const int HintMaxLength = 12;
    public const int SourcesMaxCount = 100;

    public long Id { get; set; }

    public required string Name { get; set; }

    /// <summary>SHA-256 of the secret, in lower-case hexadecimal.</summary>
    public required string Hash { get; set; }

    /// <summary>The first characters of the secret, by which people recognize it.</summary>
    public required string Hint { get; set; }

    public required IReadOnlyList<string> Scopes { get; set; }

    /// <summary>The sources whose articles it may create and change; empty means all.</summary>
    public required IReadOnlyList<string> Sources { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>The name of the principal that created it; null in Development without a key.</summary>
    public string? CreatedBy { get; set; }

    public DateTime? ExpiresAt { get; set; }

    public DateTime? RevokedAt { get; set; }

    /// <summary>Written with a delay of up to a minute.</summary>
    public DateTime? LastUsedAt { get; set; }

    /// <summary>The key that replaces it; it expires after the overlap.</summary>
    public long? ReplacedById { get; set; }
}
