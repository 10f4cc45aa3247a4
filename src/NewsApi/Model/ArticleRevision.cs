namespace NewsApi.Model;

/// <summary>
/// A state of an article's text and metadata that is past. The present one is the article itself, and reading it never
/// looks here.
/// </summary>
internal sealed class ArticleRevision
{
    public const int ChangedByMaxLength = 200;

    public long ArticleId { get; set; }

    /// <summary>From 1, without gaps.</summary>
    public int Number { get; set; }

    public DateTime CreatedAt { get; set; }

    /// <summary>Who made it; null where that is not known.</summary>
    public string? CreatedBy { get; set; }

    /// <summary>The members in which it differs from the revision before.</summary>
    public required IReadOnlyList<string> Changed { get; set; }

    public required string Headline { get; set; }

    /// <summary>The article without its parts, as JSON.</summary>
    public required string State { get; set; }
}

/// <summary>
/// A text that is past, with its sections and quotes. It is that of every revision up to
/// <see cref="LastRevision"/> for which there is no earlier one.
/// </summary>
internal sealed class RevisionBody
{
    public long ArticleId { get; set; }

    public int LastRevision { get; set; }

    /// <summary>Compressed JSON.</summary>
    public required byte[] Content { get; set; }
}
