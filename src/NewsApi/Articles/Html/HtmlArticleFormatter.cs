namespace NewsApi.Articles.Html;

/// <summary>Reads a text/html body as the article that is in the page.</summary>
internal sealed class HtmlArticleFormatter : PlainTextArticleFormatter
{
    public HtmlArticleFormatter()
        : base("text/html")
    {
    }

    protected override Task<ArticleRequest> ReadAsync(string body, CancellationToken cancellationToken) =>
        HtmlArticles.ExtractAsync(body, cancellationToken);
}
