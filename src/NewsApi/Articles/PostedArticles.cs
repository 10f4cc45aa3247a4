using Microsoft.Extensions.Options;
using NewsApi.Articles.Html;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>Reads the articles that requests post: extracts them from web pages, adds the metadata of the query, checks the text.</summary>
internal sealed class PostedArticles(HtmlExtractor pages, IOptions<Limits> limits)
{
    /// <summary>The article as a JSON body would have given it.</summary>
    /// <exception cref="BadHttpRequestException">The text or the page is too long (413), or there is no text (422).</exception>
    public async Task<ArticleRequest> ReadAsync(ArticleRequest posted, ArticleQuery query, CancellationToken cancellationToken)
    {
        var article = posted.IsPage ? await pages.ExtractAsync(posted.Text!, cancellationToken) : posted;
        Check(article.Text);
        return article.With(query);
    }

    /// <summary>The change that a patch makes, with its text checked.</summary>
    /// <exception cref="BadHttpRequestException">The new text is too long (413), or there is none in it (422).</exception>
    public ArticleChange Read(ArticlePatch patch)
    {
        if (patch.Has("text"))
        {
            Check(patch.Values.Text);
        }

        return new ArticleChange(stored => patch.ApplyTo(ArticleRequest.Of(stored)));
    }

    private void Check(string? text)
    {
        if (text?.Length > limits.Value.MaxTextLength)
        {
            throw new BadHttpRequestException(
                $"The text has {text.Length} characters; the limit is {limits.Value.MaxTextLength}.", StatusCodes.Status413PayloadTooLarge);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            throw new BadHttpRequestException("There is no text of an article in the request.", StatusCodes.Status422UnprocessableEntity);
        }
    }
}
