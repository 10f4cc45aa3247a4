using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Speakers;

internal static class SpeakerQueries
{
    /// <summary>The present state of a speaker; null when there is no such speaker.</summary>
    public static Task<StoredState?> FindSpeakerStateAsync(this NewsDbContext database, long id, CancellationToken cancellationToken) =>
        database.Speakers.Where(speaker => speaker.Id == id)
            .Select(speaker => new StoredState(SpeakerMapping.Collection, speaker.Id, speaker.Version, speaker.Version, speaker.UpdatedAt))
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>A speaker with roles and counts; null when there is no such speaker.</summary>
    public static async Task<SpeakerResponse?> FindSpeakerAsync(this NewsDbContext database, long id, CancellationToken cancellationToken)
    {
        var speaker = await database.Speakers.AsNoTracking().Include(one => one.Aliases)
            .SingleOrDefaultAsync(one => one.Id == id, cancellationToken);
        return speaker is null ? null : (await database.DescribeAsync([speaker], cancellationToken))[0];
    }

    /// <summary>Adds roles and counts to speakers, whose aliases are loaded.</summary>
    public static async Task<List<SpeakerResponse>> DescribeAsync(
        this NewsDbContext database, IReadOnlyList<Speaker> speakers, CancellationToken cancellationToken)
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

/// <summary>How often a speaker was quoted, and when: undated articles count, but tell no time.</summary>
internal sealed record SpeakerCounts(long SpeakerId, int Quotes, int Articles, DateTime? First, DateTime? Last);

/// <summary>A role, and the times of the first and the last article that gave it.</summary>
internal sealed record SeenRole(long SpeakerId, string Text, DateTime? First, DateTime? Last);
