using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Finds the name behind what an office is over, where both have capitals: "Minister for Ports and Fisheries Tor Lie",
/// "le ministre de la Culture Claire Morel".
/// </summary>
/// <remarks>Claims words for departments, and else all up to a given name. Leaves alone "mayor of New London".</remarks>
internal static class OfficeTail
{
    private const int LongestOffice = 8;

    private const Traits NoParts = Traits.Verb | Traits.AnyCue | Traits.Auxiliary | Traits.Role | Traits.SubjectPronoun | Traits.Possessive
        | Traits.Adverb | Traits.PastForm;

    /// <summary>Where the name begins in the words with capitals; <paramref name="first"/> where they end no office.</summary>
    public static int NameIn(ArticleReading reading, int first, int end)
    {
        var tokens = reading.Tokens;
        if (end - first < 2 || first < 2 || IsGivenName(reading, first) || !IsBehindOffice(reading, first)
            || tokens[end - 1].Has(Traits.Organization))
        {
            return first;
        }

        var name = AfterPlaces(tokens, AfterDepartments(reading, first, end), end);
        var isPart = name == first && tokens[first - 1].Word is Word.And;
        name = isPart ? first + 1 : name;
        for (var t = name; t + 1 < end; t++)
        {
            if (tokens[t].Has(Traits.FirstName))
            {
                return t;
            }
        }

        return name < end ? name : first;
    }

    private static bool IsGivenName(ArticleReading reading, int t) =>
        reading.Tokens[t].Has(Traits.FirstName) && !Office.IsDepartment(reading, t);

    /// <summary>The first token that is no department; the given one where nothing of the name would be left.</summary>
    public static int AfterDepartments(ArticleReading reading, int first, int end)
    {
        var t = first;
        while (t < end && Office.IsDepartment(reading, t))
        {
            t++;
        }

        return t < end ? t : first;
    }

    // "ambassador to Norway Ana Marsh": the place, where a full name follows.
    private static int AfterPlaces(TokenList tokens, int t, int end)
    {
        while (t + 2 < end && tokens[t].Has(Traits.Place))
        {
            t++;
        }

        return t;
    }

    // "Minister of", "ambassador to", "Minister for Ports and", "le ministre de la", "Minister für".
    private static bool IsBehindOffice(ArticleReading reading, int first)
    {
        var tokens = reading.Tokens;
        for (var t = first - 1; t > 0 && t >= first - LongestOffice && tokens[t] is { Run: < 0 } part && IsInside(part); t--)
        {
            if (part.Word is Word.Of or Word.For or Word.To or Word.In && tokens[t - 1].Has(Traits.Title | Traits.Role))
            {
                return true;
            }
        }

        return false;
    }

    // Names, plain words, and what joins them: "Transition écologique et de la".
    private static bool IsInside(in Token part) =>
        part.Kind is TokenKind.Comma
        || part.IsWord && (part.IsCapital || part.Word is Word.Of or Word.For or Word.And || !part.Has(NoParts));
}
