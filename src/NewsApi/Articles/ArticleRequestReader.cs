using Microsoft.Extensions.Options;
using NewsApi.Articles.Html;
using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>Reads articles from requests: extracts them from web pages, adds the metadata of the query, checks the text.</summary>
internal sealed class ArticleRequestReader(HtmlExtractor pages, IOptions<Limits> limits)
{
    /// <summary>Converts a body of any media type to the request that a JSON body would be.</summary>
    /// <exception cref="BadHttpRequestException">The text or the page is too long (413), or the text is empty (422).</exception>
    public async Task<ArticleRequest> ReadAsync(ArticleRequest posted, ArticleQuery query, CancellationToken cancellationToken)
    {
        var article = posted.IsPage ? await pages.ExtractAsync(posted.Text!, cancellationToken) : posted;
        Check(article.Text);
        return article.With(query);
    }

    /// <summary>Converts a patch to a change, and checks its text.</summary>
    /// <exception cref="BadHttpRequestException">The new text is too long (413) or empty (422).</exception>
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
            throw new BadHttpRequestException("The request contains no article text.", StatusCodes.Status422UnprocessableEntity);
        }
    }
}
