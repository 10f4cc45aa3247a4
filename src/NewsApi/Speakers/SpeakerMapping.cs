using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Speakers;

internal static class SpeakerMapping
{
    /// <summary>Where speakers are: the part of their addresses before the id.</summary>
    public const string Collection = "speakers";

    /// <summary>A speaker. While a merge moves quotes, an article that has quotes of both speakers counts twice.</summary>
    public static SpeakerResponse ToResponse(this SpeakerTree tree, IEnumerable<SeenRole> roles)
    {
        var speaker = tree.Root;
        return new SpeakerResponse
        {
            Id = speaker.Id,
            Name = speaker.Name,
            Kind = speaker.Kind,
            Aliases = [.. SpeakerState.Of(tree).Aliases.Select(alias => alias.Name)],
            SameAs = speaker.SameAs,
            Roles = RolesOf(speaker, [.. roles]),
            Tags = speaker.Tags,
            QuoteCount = tree.Members.Sum(member => member.QuoteCount),
            ArticleCount = tree.Members.Sum(member => member.ArticleCount),
            FirstQuotedAt = tree.Members.Min(member => member.FirstQuotedAt),
            LastQuotedAt = tree.Members.Max(member => member.LastQuotedAt),
            Version = speaker.Version,
            CreatedAt = speaker.CreatedAt,
            UpdatedAt = speaker.UpdatedAt,
            Links = LinksOf(speaker.Id),
        };
    }

    /// <summary>The present state of a stored speaker.</summary>
    public static StoredState ToState(this Speaker speaker) =>
        new(Collection, speaker.Id, speaker.Version, speaker.Version, speaker.UpdatedAt);

    private static List<SpeakerRoleResponse> RolesOf(Speaker speaker, IReadOnlyList<SeenRole> seen)
    {
        var given = speaker.GivenRoles.ToHashSet();
        return
        [
            .. speaker.GivenRoles.Select(role => seen.FirstOrDefault(one => one.Text == role) ?? new SeenRole(speaker.Id, role, null, null))
                .Concat(seen.Where(role => !given.Contains(role.Text))
                    .OrderBy(role => role.First).ThenBy(role => role.Text, StringComparer.Ordinal))
                .Select(role => new SpeakerRoleResponse
                {
                    Text = role.Text,
                    IsGiven = given.Contains(role.Text),
                    FirstSeen = role.First,
                    LastSeen = role.Last,
                }),
        ];
    }

    private static SpeakerLinks LinksOf(long id) => new()
    {
        Self = LinkPath.To($"/api/v1/speakers/{id}"),
        Quotes = LinkPath.To($"/api/v1/speakers/{id}/quotes"),
        Revisions = LinkPath.To($"/api/v1/speakers/{id}/revisions"),
    };
}
