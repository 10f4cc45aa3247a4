using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Speakers;

internal static class SpeakerMapping
{
    /// <summary>A speaker, with the aliases loaded; no <paramref name="counts"/> means no quotes.</summary>
    public static SpeakerResponse ToResponse(this Speaker speaker, SpeakerCounts? counts, IEnumerable<SeenRole> roles) => new()
    {
        Id = speaker.Id,
        Name = speaker.Name,
        Kind = speaker.Kind,
        Aliases =
        [
            .. speaker.Aliases.Where(alias => alias.NameKey != speaker.NameKey)
                .Select(alias => alias.Name).Order(StringComparer.Ordinal),
        ],
        Roles =
        [
            .. roles.OrderBy(role => role.First).ThenBy(role => role.Text, StringComparer.Ordinal)
                .Select(role => new SpeakerRoleResponse { Text = role.Text, FirstSeen = role.First, LastSeen = role.Last }),
        ],
        QuoteCount = counts?.Quotes ?? 0,
        ArticleCount = counts?.Articles ?? 0,
        FirstQuotedAt = counts?.First,
        LastQuotedAt = counts?.Last,
        Links = new SpeakerLinks
        {
            Self = LinkPath.To($"/api/v1/speakers/{speaker.Id}"),
            Quotes = LinkPath.To($"/api/v1/speakers/{speaker.Id}/quotes"),
        },
    };
}
