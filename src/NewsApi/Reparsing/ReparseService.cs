using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Reparsing;

/// <summary>Reads reparses and their results.</summary>
internal sealed class ReparseService(NewsDbContext database)
{
    private static readonly Ordering<ReparseResult> Orders = new(result => result.ArticleId, new SortKey("id", false));

    /// <summary>A reparse; null when there is no such reparse.</summary>
    public async Task<ReparseResponse?> FindAsync(long id, CancellationToken cancellationToken) =>
        (await database.Reparses.AsNoTracking().SingleOrDefaultAsync(reparse => reparse.Id == id, cancellationToken))?.ToResponse();

    /// <summary>What a reparse changes; null when there is no such reparse.</summary>
    public async Task<Slice<ReparsedArticle>?> ListAsync(long id, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        if (!await database.Reparses.AnyAsync(reparse => reparse.Id == id, cancellationToken))
        {
            return null;
        }

        var results = database.ReparseResults.AsNoTracking().Where(result => result.ReparseId == id);
        var found = await results.ReadPageAsync(Orders, ListPage.Of(page, null), cancellationToken);
        return found.With([.. found.Items.Select(result => ReparseStore.Read<ReparsedArticle>(result.Changes))]);
    }
}
