using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Revisions;

/// <summary>Reads, compares and restores revisions of articles.</summary>
internal sealed class RevisionService(NewsDbContext database, ArticleWriter writer)
{
    private static readonly Ordering<RevisionRow> Orders = new(revision => revision.Number, new SortKey("id", true));

    /// <summary>Lists the revisions of an article, newest first; null if it does not exist.</summary>
    public async Task<Slice<RevisionSummary>?> ListAsync(long id, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var present = database.Articles.Where(article => article.Id == id).Select(RevisionMapping.FromArticle);
        if (!await present.AnyAsync(cancellationToken))
        {
            return null;
        }

        var past = database.ArticleRevisions.Where(revision => revision.ArticleId == id).Select(RevisionMapping.FromRevision);
        var revisions = await present.Concat(past).ReadPageAsync(Orders, ListPage.Of(page, null), cancellationToken);
        return revisions.With([.. revisions.Items.Select(revision => revision.ToSummary())]);
    }

    /// <summary>Reads a revision of an article; null if the article or the revision does not exist.</summary>
    public async Task<ArticleResponse?> FindAsync(long id, int number, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return (await new ArticleHistory(database).FindAsync(id, number, cancellationToken))?.ToRevisionResponse();
    }

    /// <summary>Compares two revisions; null if the article or a revision does not exist.</summary>
    public async Task<DiffResponse?> CompareAsync(long id, DiffRequest request, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var articles = new ArticleHistory(database);
        if ((request.To ?? await articles.FindPresentNumberAsync(id, cancellationToken)) is not { } number
            || await articles.FindAsync(id, number, cancellationToken) is not { } to)
        {
            return null;
        }

        var from = await articles.FindAsync(id, request.From ?? Math.Max(1, number - 1), cancellationToken);
        return from is null ? null : ArticleDiff.Of(from, to);
    }

    /// <summary>Restores a revision, as a new revision; null if the article or the revision does not exist.</summary>
    public async Task<WriteResult<ArticleResponse>?> RestoreAsync(
        long id, int number, WriteRules rules, CancellationToken cancellationToken)
    {
        ArticleRequest request;
        await using (await database.BeginSnapshotAsync(cancellationToken))
        {
            var articles = new ArticleHistory(database);
            if (await articles.FindAsync(id, number, cancellationToken) is not { } past)
            {
                return null;
            }

            var present = (await articles.FindAsync(
                id, (await articles.FindPresentNumberAsync(id, cancellationToken))!.Value, cancellationToken))!;
            if (DiffersOnlyInQuotes(past, present))
            {
                return Refuse(id, number);
            }

            request = ArticleRequest.Of(past);
        }

        return await writer.ChangeAsync(id, new ArticleChange(_ => request), rules, cancellationToken);
    }

    private static bool DiffersOnlyInQuotes(Article past, Article present) =>
        ArticleMembers.Compare(past, present).Count == 0 && ArticleDiff.Of(past, present).Quotes is var quotes
        && quotes.Added.Count + quotes.Removed.Count + quotes.Changed.Count + quotes.Reattributed.Count > 0;

    private static WriteResult<ArticleResponse> Refuse(long id, int number) => new(WriteOutcome.Refused)
    {
        Problem = ProblemTypes.CorrectionsKept,
        Detail = $"Revision {number} differs from the current one only in quotes that were corrected since; a restore keeps corrections.",
        Extensions = new Dictionary<string, object?> { ["diff"] = LinkPath.To($"/api/v1/articles/{id}/diff?from={number}") },
    };
}
