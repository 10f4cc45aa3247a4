namespace NewsApi.Model;

/// <summary>A job of one of the servers that share the database, as that server last reported it.</summary>
internal sealed class NodeJob
{
    public const int NameMaxLength = 20;
    public const int ErrorMaxLength = 1000;

    public long Id { get; set; }

    public required string Kind { get; set; }

    public required string Status { get; set; }

    public long Done { get; set; }

    public long? Total { get; set; }

    public DateTime CreatedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    public string? Error { get; set; }

    /// <summary>When it was last reported, by the database's clock.</summary>
    public DateTime SeenAt { get; set; }
}
