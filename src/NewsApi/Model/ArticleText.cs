namespace NewsApi.Model;

/// <summary>The text of an article, as posted.</summary>
internal sealed class ArticleText
{
    public long ArticleId { get; set; }

    public required string Text { get; set; }
}
