using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Articles;

/// <summary>Stores seed articles. A seed is stored once; if its article is deleted, it is not stored again.</summary>
internal sealed class ArticleSeeds(WriteQueue writes, TimeProvider clock)
{
    /// <summary>Stores a seed; false if it was loaded before, or if an article has the same text.</summary>
    public Task<bool> CreateAsync(string fileName, string text, CancellationToken cancellationToken)
    {
        var article = ArticleBuilder.Build(new ArticleRequest { Text = text }, MeasuredParser.Parse(text));
        return writes.WriteAsync(
            async (database, token) =>
            {
                if (await database.LoadedSeeds.AnyAsync(seed => seed.ContentHash == article.ContentHash, token))
                {
                    return false;
                }

                var now = clock.GetUtcTime();
                database.LoadedSeeds.Add(new LoadedSeed { ContentHash = article.ContentHash, FileName = fileName, LoadedAt = now });
                await database.SaveChangesAsync(token);
                if (await Duplicates.FindAsync(database, article, 0, token) is not null)
                {
                    return false;
                }

                await new ArticleStore(database, Principal.Anonymous, now).InsertAsync([article], token);
                return true;
            },
            cancellationToken);
    }
}
