using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Speakers;

/// <summary>Reads speakers.</summary>
internal sealed class SpeakerService(NewsDbContext database, SpeakerNames names)
{
    private static readonly Ordering<SpeakerRow> Orders = new Ordering<SpeakerRow>(row => row.Speaker.Id, new SortKey("quoteCount", true))
        .With("name", row => row.Speaker.Name)
        .With("quoteCount", row => row.QuoteCount);

    /// <summary>Lists those of whom there are quotes, the most quoted first.</summary>
    public async Task<Slice<SpeakerResponse>> ListAsync(
        SpeakerListRequest list, PageRequest page, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var named = await names.ResolveAsync(list.Name, cancellationToken);
        var wanted = database.Speakers.AsNoTracking()
            .Where(speaker => database.Quotes.Any(quote => quote.SpeakerId == speaker.Id))
            .WhereAny(named, ids => speaker => ids.Contains(speaker.Id))
            .Include(speaker => speaker.Aliases)
            .Select(speaker => new SpeakerRow
            {
                Speaker = speaker,
                QuoteCount = database.Quotes.Count(quote => quote.SpeakerId == speaker.Id),
            });
        var found = await wanted.ReadPageAsync(Orders, ListPage.Of(page, list.Sort), cancellationToken);
        return found.With(await DescribeAsync([.. found.Items.Select(row => row.Speaker)], cancellationToken));
    }

    public async Task<SpeakerResponse?> FindAsync(long id, CancellationToken cancellationToken)
    {
        var speaker = await database.Speakers.AsNoTracking().Include(one => one.Aliases)
            .SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        return speaker is null ? null : (await DescribeAsync([speaker], cancellationToken))[0];
    }

    private async Task<List<SpeakerResponse>> DescribeAsync(
        IReadOnlyList<Speaker> speakers, CancellationToken cancellationToken)
    {
        var ids = speakers.Select(speaker => speaker.Id).ToList();
        var counts = await database.Quotes.Where(quote => ids.Contains(quote.SpeakerId!.Value))
            .GroupBy(quote => quote.SpeakerId!.Value)
            .Select(quotes => new SpeakerCounts(
                quotes.Key,
                quotes.Count(),
                quotes.Select(quote => quote.ArticleId).Distinct().Count(),
                quotes.Min(quote => quote.Article.PublishedAt),
                quotes.Max(quote => quote.Article.PublishedAt)))
            .ToDictionaryAsync(count => count.SpeakerId, cancellationToken);
        var roles = await database.SpeakerRoles.Where(role => ids.Contains(role.SpeakerId))
            .GroupBy(role => new { role.SpeakerId, role.Text })
            .Select(seen => new SeenRole(
                seen.Key.SpeakerId,
                seen.Key.Text,
                seen.Min(role => role.Article.PublishedAt),
                seen.Max(role => role.Article.PublishedAt)))
            .ToListAsync(cancellationToken);
        return [.. speakers.Select(speaker => speaker.ToResponse(
            counts.GetValueOrDefault(speaker.Id), roles.Where(role => role.SpeakerId == speaker.Id)))];
    }
}

/// <summary>A speaker, and what lists are sorted by.</summary>
internal sealed record SpeakerRow
{
    public required Speaker Speaker { get; init; }

    public required int QuoteCount { get; init; }
}

/// <summary>How often a speaker was quoted, and when: undated articles count, but give no time.</summary>
internal sealed record SpeakerCounts(long SpeakerId, int Quotes, int Articles, DateTime? First, DateTime? Last);

/// <summary>A role, and the times of the first and the last article that gave it.</summary>
internal sealed record SeenRole(long SpeakerId, string Text, DateTime? First, DateTime? Last);
