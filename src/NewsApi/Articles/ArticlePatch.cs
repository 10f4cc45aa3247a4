using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>A merge patch of an article (RFC 7396): an absent member is unchanged, null clears it.</summary>
internal sealed record ArticlePatch : MergePatch<ArticleRequest>
{
    /// <summary>Returns the article with the changes.</summary>
    public ArticleRequest ApplyTo(ArticleRequest article)
    {
        var changed = article with { };
        foreach (var member in typeof(ArticleRequest).GetProperties().Where(member => Has(ArticleMembers.NameOf(member))))
        {
            member.SetValue(changed, member.GetValue(Values));
        }

        return changed;
    }
}

internal sealed class ArticlePatchValidator() : MergePatchValidator<ArticlePatch, ArticleRequest>(new ArticleRequestValidator());
