using Microsoft.EntityFrameworkCore;
using NewsApi.Model;

namespace NewsApi.Data;

/// <summary>Splits long lists of articles, so that a batch can be in memory: one may have a text of megabytes and 20,000 quotes.</summary>
internal static class ArticleBatches
{
    private const long MaxLength = 2_000_000;

    // About the memory of a quote, in characters.
    private const int QuoteLength = 300;

    /// <summary>Returns the ids in the same order, in batches of at most <paramref name="maxCount"/>; a large article is alone.</summary>
    public static async Task<List<long[]>> SplitAsync(
        this IQueryable<Article> articles, IReadOnlyList<long> ids, int maxCount, CancellationToken cancellationToken)
    {
        if (ids.Count == 1)
        {
            return [[.. ids]];
        }

        var lengths = await articles.Where(article => ids.Contains(article.Id))
            .Select(article => new { article.Id, Length = article.Body.Text.Length + (article.QuoteCount * QuoteLength) })
            .ToDictionaryAsync(article => article.Id, article => (long)article.Length, cancellationToken);
        var (batches, batch, length) = (new List<long[]>(), new List<long>(), 0L);
        foreach (var id in ids)
        {
            var next = lengths.GetValueOrDefault(id);
            if (batch.Count == maxCount || (batch.Count > 0 && length + next > MaxLength))
            {
                batches.Add([.. batch]);
                batch.Clear();
                length = 0;
            }

            batch.Add(id);
            length += next;
        }

        return batch.Count > 0 ? [.. batches, [.. batch]] : batches;
    }
}
