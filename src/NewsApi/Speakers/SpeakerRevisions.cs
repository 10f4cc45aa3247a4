using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Speakers;

/// <summary>Reads revisions of speakers.</summary>
internal sealed class SpeakerRevisions(NewsDbContext database)
{
    private static readonly Ordering<SpeakerRevision> Orders = new(revision => revision.Number, new SortKey("id", true));

    /// <summary>The revisions of a speaker, newest first; null when there is no such speaker.</summary>
    public async Task<Slice<SpeakerRevisionResponse>?> ListAsync(long id, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        if (await database.FindTreeAsync(id, cancellationToken) is not { } present)
        {
            return null;
        }

        var stored = database.SpeakerRevisions.Where(revision => revision.SpeakerId == id);
        var revisions = await stored.ReadPageAsync(Orders, ListPage.Of(page, null), cancellationToken);
        if (revisions.Total > 0 || await stored.AnyAsync(cancellationToken))
        {
            return revisions.With([.. revisions.Items.Select(revision => revision.ToResponse())]);
        }

        return new Slice<SpeakerRevisionResponse>(
            page.Skip == 0 ? [present.ToRevision([], null).ToResponse()] : [], page.Count == CountMode.None ? null : 1);
    }

    /// <summary>A speaker as it was; null when there is no such speaker or revision.</summary>
    public async Task<SpeakerRevisionResponse?> FindAsync(long id, int number, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return (await database.FindSpeakerRevisionAsync(id, number, cancellationToken))?.ToResponse();
    }
}

internal static class SpeakerRevisionQueries
{
    /// <summary>
    /// A state that a speaker had or has; null when there is no such speaker or revision. A speaker that was never edited has no
    /// stored revision.
    /// </summary>
    public static async Task<SpeakerRevision?> FindSpeakerRevisionAsync(
        this NewsDbContext database, long id, int number, CancellationToken cancellationToken)
    {
        if (await database.FindTreeAsync(id, cancellationToken) is not { } present)
        {
            return null;
        }

        var stored = await database.SpeakerRevisions.AsNoTracking()
            .SingleOrDefaultAsync(revision => revision.SpeakerId == id && revision.Number == number, cancellationToken);
        return stored ?? (present.Root.Version == number ? present.ToRevision([], null) : null);
    }
}
