using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;

namespace NewsApi.Trash;

/// <summary>Moves articles into the trash and out of it, and removes them for good.</summary>
internal sealed class ArticleTrash(WriteQueue writes, TimeProvider clock)
{
    // Bounds how long one removal holds up other writers.
    private const int PurgeMaxCount = 50;

    /// <summary>Moves an article with its quotes to the trash; null when there is no such article outside of it.</summary>
    public Task<WriteResult?> MoveAsync(long id, WriteRules rules, CancellationToken cancellationToken) =>
        writes.WriteAsync<WriteResult?>(
            async (database, token) =>
            {
                var stored = await database.Articles.SingleOrDefaultAsync(one => one.Id == id, token);
                return stored is null ? null : rules.Refuse(stored) ?? await MoveAsync(database, stored, clock.GetUtcTime(), token);
            },
            cancellationToken);

    /// <summary>Removes an article with everything that belongs to it, also from the trash; null when there is none.</summary>
    public Task<WriteResult?> RemoveAsync(long id, WriteRules rules, CancellationToken cancellationToken) =>
        writes.WriteAsync<WriteResult?>(
            async (database, token) =>
            {
                var stored = await database.Articles.WithTrash().AsNoTracking().SingleOrDefaultAsync(one => one.Id == id, token);
                return stored is null ? null : rules.Refuse(stored) ?? await RemoveAsync(database, stored, token);
            },
            cancellationToken);

    /// <summary>Takes an article out of the trash, as it went in; null when there is no such article.</summary>
    public Task<WriteResult?> RestoreAsync(long id, WriteRules rules, CancellationToken cancellationToken) =>
        writes.WriteAsync<WriteResult?>(
            async (database, token) =>
            {
                var stored = await database.Articles.WithTrash().Include(article => article.Outlet)
                    .SingleOrDefaultAsync(one => one.Id == id, token);
                return stored is null ? null : rules.Refuse(stored) ?? await rules.FinishAsync(
                    database, await RestoreAsync(database, stored, rules.OnDuplicate, token), token);
            },
            cancellationToken);

    /// <summary>Removes what went to the trash at or before <paramref name="limit"/>; says how many articles that were.</summary>
    public async Task<int> PurgeAsync(DateTime limit, CancellationToken cancellationToken)
    {
        var total = 0;
        while (true)
        {
            var count = await writes.WriteAsync(
                async (database, token) =>
                {
                    var ids = await database.Articles.WithTrash().Where(article => article.DeletedAt <= limit)
                        .OrderBy(article => article.DeletedAt).Select(article => article.Id).Take(PurgeMaxCount).ToListAsync(token);
                    return await database.Articles.WithTrash().Where(article => ids.Contains(article.Id)).ExecuteDeleteAsync(token);
                },
                cancellationToken);
            total += count;
            if (count < PurgeMaxCount)
            {
                return total;
            }
        }
    }

    private static async Task<WriteResult> RemoveAsync(
        NewsDbContext database, Article stored, CancellationToken cancellationToken)
    {
        await database.Articles.WithTrash().Where(one => one.Id == stored.Id).ExecuteDeleteAsync(cancellationToken);
        return new WriteResult(WriteOutcome.Deleted);
    }

    private static async Task<WriteResult> MoveAsync(
        NewsDbContext database, Article stored, DateTime now, CancellationToken cancellationToken)
    {
        stored.DeletedAt = stored.UpdatedAt = now;
        stored.Version++;
        await database.SaveChangesAsync(cancellationToken);
        await database.MarkQuotesAsync(stored, cancellationToken);
        return new WriteResult(WriteOutcome.Deleted);
    }

    private async Task<WriteResult> RestoreAsync(
        NewsDbContext database, Article stored, OnDuplicate onDuplicate, CancellationToken cancellationToken)
    {
        if (stored.DeletedAt is not null)
        {
            var duplicate = onDuplicate == OnDuplicate.Create
                ? null
                : await Duplicates.FindAsync(database, stored, stored.Id, cancellationToken);
            if (duplicate is not null)
            {
                return await Duplicates.AnswerAsync(database, duplicate.Value, onDuplicate, cancellationToken);
            }

            stored.DeletedAt = null;
            stored.UpdatedAt = clock.GetUtcTime();
            stored.Version++;
            await database.SaveChangesAsync(cancellationToken);
            await database.MarkQuotesAsync(stored, cancellationToken);
        }

        return new WriteResult(WriteOutcome.Replaced, await database.FindWholeAsync(stored.Id, cancellationToken));
    }
}

file static class TrashedQuotes
{
    /// <summary>Puts the quotes of an article where the article is.</summary>
    public static Task MarkQuotesAsync(this NewsDbContext database, Article article, CancellationToken cancellationToken) =>
        database.Quotes.WithTrash().Where(quote => quote.ArticleId == article.Id).ExecuteUpdateAsync(
            update => update.SetProperty(quote => quote.DeletedAt, article.DeletedAt), cancellationToken);
}
