using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Tells names from nouns where all nouns have a capital: "Müller sagte", not "der Rat sagte".</summary>
/// <remarks>
/// Claims given names, words in capitals, offices before a name, bodies of which there is one, and words without an article, an
/// adjective or a number before them.
/// </remarks>
internal static class CapitalNouns
{
    private const int MostAdjectives = 2;

    private static readonly string[] NounEndings =
    [
        "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen", "tät", "ismus", "nis", "nisse", "tum",
        "ment", "mente",
    ];

    private static readonly string[] RoleEndings =
        ["er", "erin", "or", "orin", "ist", "istin", "eur", "eurin", "ent",
        "entin", "ant", "antin", "rat", "rätin", "chef", "chefin", "mann", "frau", "leute", "kraft"];

    public static bool MayBeName(ArticleReading reading, int t)
    {
        ref var token = ref reading.Tokens[t];
        if (token.Has(Traits.FirstName | Traits.AllCapitals | Traits.Honorific)
            || NameParticles.LeadTo(reading, t)
            || reading.Language is { } language && language.ProperNames.Contains(reading.WordAt(t)))
        {
            return true;
        }

        if (token.Has(Traits.Role | Traits.Title))
        {
            return OpensName(reading, t);
        }

        if (token.Has(Traits.Organization))
        {
            return IsPartOfBody(reading, t);
        }

        var isOfBody = reading.Tokens[t + 1] is { Run: < 0, IsCapital: true } noun
            && noun.Has(Traits.Organization)
            && reading.WordAt(t) is [.., 'e' or 'r'];
        return isOfBody || !token.Has(Traits.CueNoun | Traits.Group)
            && !IsNoun(reading.WordAt(t))
            && (!IsDetermined(reading, t) || IsBehindOffice(reading, t))
            && !IsGenitive(reading, t);
    }

    // "Präsident Müller", "SPD-Politiker Dr. Müller"; not "Präsident Chiles, Juan Mora", where the country has the ending of an owner.
    private static bool OpensName(ArticleReading reading, int t)
    {
        ref var next = ref reading.Tokens[t + 1];
        return next is { Run: < 0, IsWord: true, IsCapital: true }
            && !next.Has(Traits.Function | Traits.CueNoun)
            && !IsGenitive(reading, t + 1);
    }

    // "Deutsche Bank", "Universität Bremen"
    private static bool IsPartOfBody(ArticleReading reading, int t) =>
        reading.Tokens[t + 1] is { Run: < 0, IsWord: true, IsCapital: true } next && !next.Has(Traits.Function | Traits.Calendar)
        || t > 0 && reading.Tokens[t - 1] is { Run: < 0, IsWord: true, IsCapital: true } before && !before.Has(Traits.Function);

    private static bool IsBehindOffice(ArticleReading reading, int t) =>
        t > 0 && reading.Tokens[t - 1].Has(Traits.Role | Traits.Title | Traits.Honorific);

    // "der Innenminister Frankreichs, Nicolas Sarkozy"
    private static bool IsGenitive(ArticleReading reading, int t) =>
        t > 0 && reading.Tokens[t - 1].Has(Traits.Role)
        && reading.WordAt(t) is [.., 's']
        && !reading.Tokens[t].Has(Traits.FirstName)
        && reading.Tokens[t + 1] is { Run: < 0, Kind: TokenKind.Comma };

    /// <summary>Whether the word ends as nouns for people do ("Kämmerer").</summary>
    public static bool HasRoleEnding(ReadOnlySpan<char> word) => EndsWith(word, RoleEndings);

    private static bool IsNoun(ReadOnlySpan<char> word) => EndsWith(word, NounEndings);

    private static bool EndsWith(ReadOnlySpan<char> word, string[] endings)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }

    // "der Rat", "im alten Rat", "drei Räte", "chinesische Räte"
    private static bool IsDetermined(ArticleReading reading, int t)
    {
        var before = t - 1;
        for (var adjectives = 0; before >= 0 && adjectives < MostAdjectives && IsAdjective(reading, before); adjectives++)
        {
            before--;
        }

        if (before < 0 || before < t - 1)
        {
            return before < t - 1;
        }

        ref var token = ref reading.Tokens[before];
        return token.Run < 0 && (token.Has(Traits.Determiner | Traits.Possessive) || token.Kind is TokenKind.Number);
    }

    private static bool IsAdjective(ArticleReading reading, int t) =>
        reading.Tokens[t] is { Run: < 0, IsWord: true, IsCapital: false } word
        && (word.Traits & ~Traits.FirstName) == 0
        && reading.WordAt(t) is [.., 'e'] or [.., 'e', 'n' or 'r' or 's' or 'm'];
}
