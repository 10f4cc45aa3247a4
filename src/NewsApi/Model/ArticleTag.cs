namespace NewsApi.Model;

/// <summary>A tag of an article.</summary>
internal sealed class ArticleTag
{
    public long ArticleId { get; set; }

    /// <summary>From 1, in the order the client gave.</summary>
    public int Position { get; set; }

    public required string Tag { get; set; }

    /// <summary>The tag without case and diacritics, for comparison.</summary>
    public required string TagKey { get; set; }
}
