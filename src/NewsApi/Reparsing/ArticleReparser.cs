using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Reparsing;

/// <summary>Parses a batch of articles again: outside of the writer, then all of it in one small transaction.</summary>
internal sealed class ArticleReparser(ArticleSnapshotReader articles, Snapshots snapshots, WriteQueue writes, TimeProvider clock)
{
    /// <summary>Parses articles and stores what changes; false if the reparse was cancelled, or another server goes on with it.</summary>
    public async Task<bool> RunAsync(Reparse reparse, IReadOnlyList<long> ids, CancellationToken cancellationToken)
    {
        var (edits, problems) = (new List<PreparedChange>(), new List<ReparsedArticle>());
        foreach (var id in ids)
        {
            try
            {
                edits.AddRange(await PrepareAsync(id, cancellationToken) is { } edit ? [edit] : []);
            }
            catch (BadHttpRequestException unreadable)
            {
                // A text that an earlier version accepted.
                problems.Add(new ReparsedArticle
                {
                    ArticleId = id,
                    Appeared = [],
                    Vanished = [],
                    Changed = [],
                    Disagreed = [],
                    Problem = unreadable.Message,
                });
            }
        }

        var found = reparse.IsDryRun
            ? await snapshots.ReadAsync(database => CompareAsync(database, edits, cancellationToken), cancellationToken)
            : [];
        return await writes.WriteAsync(
            async (database, token) =>
            {
                // Cancelled or taken over while the batch waited: nothing of it is stored.
                if (!await database.Running(reparse.Id).AnyAsync(one => one.LastArticleId == reparse.LastArticleId, token))
                {
                    return false;
                }

                var stored = reparse.IsDryRun ? found : await StoreAsync(database, reparse, edits, token);
                return await database.AdvanceAsync(reparse, ids, [.. stored.Concat(problems).Where(article => !article.IsEmpty)], token);
            },
            edits.Sum(edit => edit.Article.Body.Text.Length * 2L),
            cancellationToken);
    }

    private Task<PreparedChange?> PrepareAsync(long id, CancellationToken cancellationToken) => articles.PrepareAsync(
        _ => Task.FromResult<long?>(id), new ArticleChange(ArticleRequest.Of, IsReplacement: true), cancellationToken);

    private static async Task<List<ReparsedArticle>> CompareAsync(
        NewsDbContext database, List<PreparedChange> edits, CancellationToken cancellationToken)
    {
        var found = new List<ReparsedArticle>();
        foreach (var edit in edits.Where(edit => edit.HasNewParts))
        {
            found.Add(await ReparseChanges.FindAsync(database, edit, cancellationToken));
        }

        return found;
    }

    private async Task<List<ReparsedArticle>> StoreAsync(
        NewsDbContext database, Reparse reparse, List<PreparedChange> edits, CancellationToken cancellationToken)
    {
        var found = new List<ReparsedArticle>();
        var store = new ArticleStore(database, new Principal("reparse", reparse.CreatedBy), clock.GetUtcTime());
        foreach (var edit in edits)
        {
            // It may have been deleted, or parsed by an edit, since it was read.
            if (await database.FindStateAsync(edit.Before.Id, cancellationToken) is not { } present)
            {
                continue;
            }

            await edit.RebaseAsync(database, present, cancellationToken);
            if (!edit.HasNewParts)
            {
                continue;
            }

            var changes = await ReparseChanges.FindAsync(database, edit, cancellationToken);
            if (changes.ChangesQuotes)
            {
                edit.RecordQuotes();
            }

            await store.ReplaceAsync(edit, cancellationToken);
            database.ChangeTracker.Clear();
            found.Add(changes);
        }

        return found;
    }
}
