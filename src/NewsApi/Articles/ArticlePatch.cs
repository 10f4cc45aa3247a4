using NewsApi.Http;

namespace NewsApi.Articles;

/// <summary>Changes to an article (RFC 7396): a member that is absent stays, null clears it.</summary>
internal sealed record ArticlePatch : MergePatch<ArticleRequest>
{
    /// <summary>The article with the changes made.</summary>
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
