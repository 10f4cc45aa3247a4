namespace NewsApi.Model;

/// <summary>
/// An earlier state of an article's text and metadata. The current state is in <see cref="Article"/>; reading it does not
/// access this table.
/// </summary>
internal sealed class ArticleRevision
{
    public const int ChangedByMaxLength = 200;

    public long ArticleId { get; set; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>The name of the principal that made it; null if it is unknown.</summary>
    public string? CreatedBy { get; set; }

    /// <summary>The members that differ from the previous revision.</summary>
    public required IReadOnlyList<string> Changed { get; set; }

    public required string Headline { get; set; }

    /// <summary>The article without its parts, as JSON.</summary>
    public required string State { get; set; }
}

/// <summary>
/// An earlier text with its sections and quotes. It applies to every revision up to <see cref="LastRevision"/> that has no
/// earlier body.
/// </summary>
internal sealed class RevisionBody
{
    public long ArticleId { get; set; }

    public int LastRevision { get; set; }

    /// <summary>Compressed JSON.</summary>
    public required byte[] Content { get; set; }
}
