using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Articles;

/// <summary>Changes members of stored articles.</summary>
internal sealed class ArticlePatcher(NewsDbContext database, ArticleWriter writer)
{
    /// <summary>Makes the change to the article as it is when it is made; null when there is no such article.</summary>
    public async Task<WriteResult?> PatchAsync(
        long id, ArticlePatch patch, WriteRules rules, CancellationToken cancellationToken)
    {
        while (true)
        {
            var stored = await database.Articles.AsNoTracking().Include(article => article.Body).Include(article => article.Tags)
                .SingleOrDefaultAsync(article => article.Id == id, cancellationToken);
            if (stored is null)
            {
                return null;
            }

            var changed = patch.ApplyTo(RequestOf(stored));
            var result = await writer.ReplaceAsync(id, changed, rules with { Version = stored.Version }, cancellationToken);
            if (result?.Outcome != WriteOutcome.Moved)
            {
                return result;
            }
        }
    }

    // What the parser found is not given: it is found anew.
    private static ArticleRequest RequestOf(Article stored) => new()
    {
        Text = stored.Body.Text,
        Headline = stored.Given.HasFlag(GivenMembers.Headline) ? stored.Headline : null,
        Byline = stored.Given.HasFlag(GivenMembers.Byline) ? stored.Byline : null,
        Dateline = stored.Given.HasFlag(GivenMembers.Dateline) ? stored.Dateline : null,
        Source = stored.Source,
        Url = stored.Url,
        ExternalId = stored.ExternalId,
        Language = stored.Language,
        PublishedAt = stored.PublishedAt?.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        Tags = [.. stored.Tags.OrderBy(tag => tag.Position).Select(tag => tag.Tag)],
    };
}
