using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Tells names of people from those of organisations and places, and men from women.</summary>
internal static class NameKinds
{
    public static EntityKind Of(ArticleReading reading, int whole, int first, int end)
    {
        var tokens = reading.Tokens;
        if (first > whole && tokens[first - 1].Has(Traits.Title) && reading.Slice(first - 1, first) is "St.")
        {
            return EntityKind.Place;
        }

        if (first > whole && tokens[first - 1].Has(Traits.Title | Traits.Role) && !tokens[end - 1].Has(Traits.Organization))
        {
            return EntityKind.Person;
        }

        var (places, firstName) = (0, tokens[first].Has(Traits.FirstName));
        for (var t = first; t < end; t++)
        {
            if (tokens[t].Has(Traits.Organization | Traits.Outlet) && !(firstName && t > first && end - first == 2 && !tokens[t].Has(Traits.Organization)))
            {
                return EntityKind.Organization;
            }

            places += tokens[t].Has(Traits.Place | Traits.Nationality) ? 1 : 0;
        }

        if (firstName && end - first > 1)
        {
            return EntityKind.Person;
        }

        if (places == end - first || places > 0 && !firstName && tokens[end - 1].Has(Traits.Place))
        {
            return EntityKind.Place;
        }

        if (tokens[end] is { Run: < 0, Kind: TokenKind.Comma } && tokens[end + 1] is { Run: < 0, Word: Word.Who } && !tokens[first].Has(Traits.AllCapitals | Traits.Nationality | Traits.Affiliation))
        {
            return EntityKind.Person;
        }

        if (whole > 0 && whole == first && (end - first is 2 or 3 && IsRoleOf(tokens[whole - 1]) || end - first == 1 && firstName && IsRelative(tokens, whole)))
        {
            return EntityKind.Person;
        }

        return end - first == 1 && tokens[first].Has(Traits.AllCapitals) && tokens[first].End - tokens[first].Start is > 1 and < 7
            ? EntityKind.Organization
            : EntityKind.Unknown;
    }

    // "anchor Ilja Holmgard"; not "the owner Mill Media", "Americans".
    private static bool IsRoleOf(in Token role) =>
        role is { Run: < 0, Mention: < 0, IsCapital: false } && role.Has(Traits.Role) && !role.Has(Traits.Group | Traits.CueFinite | Traits.Affiliation | Traits.Modifier);

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
        return mention.Kind is EntityKind.Organization or EntityKind.Place || mention.First > mention.Whole && mention.End - mention.First == 1
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
