using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Articles;

/// <summary>
/// An article to create, from a request whose text is parsed once. A transaction that is rolled back leaves the ids of its rows in the
/// article, so each attempt takes one of its own.
/// </summary>
internal sealed class ArticleDraft(ArticleRequest request)
{
    private readonly ParsedArticle _parsed = MeasuredParser.Parse(request.Text!);
    private Article? _article;

    /// <summary>The article that the next attempt takes.</summary>
    public Article Article => _article ??= ArticleBuilder.Build(request, _parsed);

    public Article Take()
    {
        var article = Article;
        _article = null;
        return article;
    }
}
