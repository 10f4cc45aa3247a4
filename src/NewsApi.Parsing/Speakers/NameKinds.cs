using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Tells names of people from those of organisations and places, and men from women.</summary>
internal static class NameKinds
{
    public static EntityKind Of(ArticleReading reading, int whole, int first, int end)
    {
        var tokens = reading.Tokens;
        if (first > whole && OfTitle(reading, first, end) is not EntityKind.Unknown and var kind)
        {
            return kind;
        }

        if (HasOrganizationWord(tokens, first, end))
        {
            return EntityKind.Organization;
        }

        if (end - first > 1 && tokens[first].Has(Traits.FirstName))
        {
            return EntityKind.Person;
        }

        if (IsPlace(tokens, first, end))
        {
            return EntityKind.Place;
        }

        if (IsExplainedByWho(tokens, first, end) || whole > 0 && whole == first && FollowsRole(tokens, first, end))
        {
            return EntityKind.Person;
        }

        return end - first == 1 && IsInitials(tokens[first]) ? EntityKind.Organization : EntityKind.Unknown;
    }

    // "St. Louis"; "Senator Holm"
    private static EntityKind OfTitle(ArticleReading reading, int first, int end)
    {
        ref var title = ref reading.Tokens[first - 1];
        if (title.Has(Traits.Title) && reading.WordAt(first - 1) is "St.")
        {
            return EntityKind.Place;
        }

        return title.Has(Traits.Title | Traits.Role) && !reading.Tokens[end - 1].Has(Traits.Organization)
            ? EntityKind.Person
            : EntityKind.Unknown;
    }

    // "Harbour Committee"; not "Ida Post", where the outlet's word is a surname.
    private static bool HasOrganizationWord(TokenList tokens, int first, int end)
    {
        var isFullName = end - first == 2 && tokens[first].Has(Traits.FirstName);
        for (var t = first; t < end; t++)
        {
            var isSurname = isFullName && t > first && !tokens[t].Has(Traits.Organization);
            if (tokens[t].Has(Traits.Organization | Traits.Outlet) && !isSurname)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsPlace(TokenList tokens, int first, int end)
    {
        var places = 0;
        for (var t = first; t < end; t++)
        {
            places += tokens[t].Has(Traits.Place | Traits.Nationality) ? 1 : 0;
        }

        return places == end - first || places > 0 && !tokens[first].Has(Traits.FirstName) && tokens[end - 1].Has(Traits.Place);
    }

    // "Holm, who"
    private static bool IsExplainedByWho(TokenList tokens, int first, int end) =>
        tokens[end] is { Run: < 0, Kind: TokenKind.Comma }
        && tokens[end + 1] is { Run: < 0, Word: Word.Who }
        && !tokens[first].Has(Traits.AllCapitals | Traits.Nationality | Traits.Affiliation);

    private static bool FollowsRole(TokenList tokens, int first, int end) =>
        (end - first) switch
        {
            1 => tokens[first].Has(Traits.FirstName) && IsRelative(tokens, first),
            2 or 3 => IsRoleOf(tokens[first - 1]),
            _ => false,
        };

    private static bool IsInitials(in Token token) => token.Has(Traits.AllCapitals) && token.End - token.Start is > 1 and < 7;

    // "anchor Ilja Holmgard"; not "the owner Mill Media", "Americans".
    private static bool IsRoleOf(in Token role) =>
        role is { Run: < 0, Mention: < 0, IsCapital: false }
        && role.Has(Traits.Role) && !role.Has(Traits.Group | Traits.CueFinite | Traits.Affiliation | Traits.Modifier);

    // "her brother Karl", "his wife, Ida"
    private static bool IsRelative(TokenList tokens, int name)
    {
        var noun = tokens[name - 1] is { Run: < 0, Kind: TokenKind.Comma } && name > 1 ? name - 2 : name - 1;
        return IsRoleOf(tokens[noun]) && tokens[noun].Has(Traits.MaleWord | Traits.FemaleWord);
    }

    public static Sex SexOf(ArticleReading reading, NameMention mention)
    {
        for (var t = mention.Whole; t < mention.First; t++)
        {
            if (reading.Tokens[t].Has(Traits.MaleWord | Traits.FemaleWord))
            {
                return reading.Tokens[t].Has(Traits.MaleWord) ? Sex.Male : Sex.Female;
            }
        }

        // "Secretary Clinton": a surname that is a given name too.
        return mention.Kind is EntityKind.Organization or EntityKind.Place
            || mention.First > mention.Whole && mention.End - mention.First == 1
            ? Sex.Unknown
            : OfFirstName(reading.Tokens[mention.First].Traits);
    }

    public static Sex OfFirstName(Traits traits) => (traits & Traits.FirstName) switch
    {
        Traits.MaleName => Sex.Male,
        Traits.FemaleName => Sex.Female,
        _ => Sex.Unknown,
    };
}
