namespace NewsApi.Model;

/// <summary>A tag of an article.</summary>
internal sealed class ArticleTag
{
    public long ArticleId { get; set; }

    /// <summary>From 1, in the order the client gave.</summary>
    public int Position { get; set; }

    public required string Tag { get; set; }

    /// <summary>The tag as filters compare it: without regard to case and diacritics.</summary>
    public required string TagKey { get; set; }
}
