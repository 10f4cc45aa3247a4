using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Search;

namespace NewsApi.Speakers;

/// <summary>Reads speakers.</summary>
internal sealed class SpeakerService(NewsDbContext database, SpeakerNames names, RankedIds ranked)
{
    private static readonly Ordering<Speaker> Orders = new Ordering<Speaker>(speaker => speaker.Id, new SortKey("quoteCount", true))
        .With("name", speaker => speaker.Name)
        .With("quoteCount", speaker => speaker.QuoteCount);

    /// <summary>Lists those of whom there are quotes, the most quoted first.</summary>
    public async Task<Slice<SpeakerResponse>> ListAsync(
        SpeakerListRequest list, PageRequest page, CancellationToken cancellationToken)
    {
        if (!string.IsNullOrWhiteSpace(list.Q))
        {
            var ids = await ranked.FindSpeakersAsync(list.Q, page, cancellationToken);
            return ids.With(await database.DescribeAsync(ids.Items, cancellationToken));
        }

        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var named = await names.ResolveAsync(list.Name, cancellationToken);
        var wanted = database.Speakers.AsNoTracking().WithoutMerged()
            .Where(speaker => speaker.QuoteCount > 0)
            .WhereAny(named, ids => speaker => ids.Contains(speaker.Id));
        var found = await wanted.ReadPageAsync(Orders, ListPage.Of(page, list.Sort), cancellationToken);
        return found.With(await database.DescribeAsync([.. found.Items.Select(speaker => speaker.Id)], cancellationToken));
    }

    /// <summary>Whether there is such a speaker.</summary>
    public Task<bool> ExistsAsync(long id, CancellationToken cancellationToken) =>
        database.HasSpeakerAsync(id, cancellationToken);

    /// <summary>A speaker; null when there is no such speaker.</summary>
    public async Task<SpeakerResponse?> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        return await database.FindTreeAsync(id, cancellationToken) is { } tree
            ? (await database.DescribeAsync([tree], cancellationToken))[0]
            : null;
    }
}
