using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Writes;

namespace NewsApi.Trash;

/// <summary>Moves articles to the trash, restores them, and deletes them permanently.</summary>
internal sealed class ArticleTrash(ResourceWriter writer, ArticleSnapshotReader articles, ErasedWords erasedWords, TimeProvider clock)
{
    /// <summary>Moves an article and its quotes to the trash; null if it does not exist or is in the trash already.</summary>
    public Task<WriteResult<ArticleResponse>?> MoveAsync(long id, WriteRules rules, CancellationToken cancellationToken) =>
        writer.ChangeAsync(
            new ResourceChange<ArticleResponse>(
                (database, token) => database.FindStateAsync(id, token),
                async (database, _, token) =>
                {
                    await StoreOf(database, rules).MoveAsync(id, clock.GetUtcTime(), token);
                    return new WriteResult<ArticleResponse>(WriteOutcome.Deleted);
                }),
            rules,
            cancellationToken);

    /// <summary>Deletes an article, also one in the trash, permanently; null if it does not exist.</summary>
    public async Task<WriteResult<ErasureReport>?> DeleteAsync(long id, WriteRules rules, CancellationToken cancellationToken)
    {
        var origin = ChangeOrigin.Current;
        var result = await writer.ChangeAsync(
            new ResourceChange<ErasureReport>(
                (database, token) => database.Articles.WithTrash().FindStateAsync(id, token),
                async (database, _, token) =>
                {
                    var report = await ArticleErasure.RunAsync(database, [id], token);
                    origin.Note("erasure", id, report.ToString());
                    return new WriteResult<ErasureReport>(WriteOutcome.Deleted) { Resource = new Lazy<ErasureReport>(report) };
                }),
            rules,
            cancellationToken);
        if (result is { Outcome: WriteOutcome.Deleted })
        {
            erasedWords.Request();
        }

        return result;
    }

    /// <summary>Restores an article from the trash; null if it does not exist.</summary>
    public async Task<WriteResult<ArticleResponse>?> RestoreAsync(long id, WriteRules rules, CancellationToken cancellationToken)
    {
        var result = await writer.ChangeAsync(
            new ResourceChange<ArticleResponse>(
                (database, token) => database.Articles.WithTrash().FindStateAsync(id, token),
                (database, present, token) => RestoreAsync(database, present, rules, token)),
            rules,
            cancellationToken);
        return await articles.CompleteAsync(result, cancellationToken);
    }

    private async Task<WriteResult<ArticleResponse>> RestoreAsync(
        NewsDbContext database, StoredState present, WriteRules rules, CancellationToken cancellationToken)
    {
        var stored = await database.Articles.WithTrash().AsNoTracking().Include(article => article.Outlet)
            .SingleAsync(one => one.Id == present.Id, cancellationToken);
        if (stored.DeletedAt is null)
        {
            return new WriteResult<ArticleResponse>(WriteOutcome.Changed, present);
        }

        if (rules.OnDuplicate != OnDuplicate.Create
            && await Duplicates.FindAsync(database, stored, stored.Id, cancellationToken) is { } duplicate)
        {
            return await Duplicates.RespondAsync(database, duplicate, rules.OnDuplicate, cancellationToken);
        }

        return new WriteResult<ArticleResponse>(
            WriteOutcome.Changed, await StoreOf(database, rules).MoveAsync(present.Id, null, cancellationToken));
    }

    private ArticleStore StoreOf(NewsDbContext database, WriteRules rules) => new(database, rules.Principal, clock.GetUtcTime());
}
