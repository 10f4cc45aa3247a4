using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;

namespace NewsApi.Revisions;

/// <summary>Reads what articles were, and makes them so again.</summary>
internal sealed class RevisionService(NewsDbContext database, ArticleWriter writer)
{
    private static readonly Ordering<RevisionRow> Orders = new(revision => revision.Number, new SortKey("id", true));

    /// <summary>The revisions of an article, newest first; null when there is no such article.</summary>
    public async Task<Slice<RevisionSummary>?> ListAsync(long id, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var present = database.Articles.Where(article => article.Id == id).Select(RevisionMapping.OfPresent);
        if (!await present.AnyAsync(cancellationToken))
        {
            return null;
        }

        var past = database.ArticleRevisions.Where(revision => revision.ArticleId == id).Select(RevisionMapping.OfPast);
        var revisions = await present.Concat(past).ReadPageAsync(Orders, ListPage.Of(page, null), cancellationToken);
        return revisions.With([.. revisions.Items.Select(revision => revision.ToSummary())]);
    }

    /// <summary>An article as it was; null when there is no such article or revision.</summary>
    public async Task<ArticleResponse?> FindAsync(long id, int number, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return (await database.FindRevisionAsync(id, number, cancellationToken))?.ToPastResponse();
    }

    /// <summary>What changed between two revisions; null when there is no such article or revision.</summary>
    public async Task<DiffResponse?> CompareAsync(long id, DiffRequest request, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        if ((request.To ?? await database.FindPresentRevisionAsync(id, cancellationToken)) is not { } number
            || await database.FindRevisionAsync(id, number, cancellationToken) is not { } to)
        {
            return null;
        }

        var from = await database.FindRevisionAsync(id, request.From ?? Math.Max(1, number - 1), cancellationToken);
        return from is null ? null : ArticleDiff.Of(from, to);
    }

    /// <summary>Makes an article what it was, as a new revision; null when there is no such article or revision.</summary>
    public async Task<WriteResult?> RestoreAsync(long id, int number, WriteRules rules, CancellationToken cancellationToken)
    {
        ArticleRequest? was;
        await using (await database.BeginSnapshotAsync(cancellationToken))
        {
            was = (await database.FindRevisionAsync(id, number, cancellationToken))?.ToRequest();
        }

        return was is null ? null : await writer.ReplaceAsync(id, was, rules, cancellationToken);
    }
}
