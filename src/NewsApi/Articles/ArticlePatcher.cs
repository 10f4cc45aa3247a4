using NewsApi.Data;

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
            var stored = await database.FindArticleAsync(id, ArticlePart.Text | ArticlePart.Tags, cancellationToken);
            if (stored is null)
            {
                return null;
            }

            var changed = patch.ApplyTo(stored.ToRequest());
            var result = await writer.ReplaceAsync(id, changed, rules with { Version = stored.Version }, cancellationToken);
            if (result?.Outcome != WriteOutcome.Moved)
            {
                return result;
            }
        }
    }
}
