using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>The small words inside names: "Ursula von der Leyen", "al-Rashid", "Von der Leyen" behind the full name.</summary>
internal static class NameParticles
{
    private static readonly WordSet Joined = WordSet.Exact(WordFiles.Words("International/name-particles", "joined"));

    private const int LeastJoined = 5;

    private const int MostParticles = 3;

    /// <summary>Whether the token is a particle that a name follows: "von der Leyen".</summary>
    public static bool LeadOn(ArticleReading reading, int first, int t, int limit)
    {
        if (!reading.Tokens[t].Has(Traits.NameParticle))
        {
            return false;
        }

        var name = t + 1;
        while (name < limit && name < t + MostParticles
            && reading.Tokens[name].Has(Traits.NameParticle)
            && !NameScanner.IsNameWord(reading, name))
        {
            name++;
        }

        var isName = name < limit && NameScanner.IsNameWord(reading, name);
        if (reading.Language is { NounsHaveCapitals: true } && !FollowsGivenName(reading.Tokens, first, t))
        {
            return false;
        }

        return isName && !(reading.HasOtherRules && reading.Tokens[name].Has(Traits.Organization | Traits.Place | Traits.AllCapitals));
    }

    // "Ursula von", "Präsidentin Ursula von", "von der"; not "Anna Keller von der Bahn".
    private static bool FollowsGivenName(TokenList tokens, int first, int t)
    {
        if (tokens[t - 1].Has(Traits.NameParticle) && !tokens[t - 1].IsCapital)
        {
            return true;
        }

        var name = first;
        while (name < t - 1 && tokens[name].Has(Traits.Title | Traits.Role | Traits.Honorific))
        {
            name++;
        }

        return name == t - 1;
    }

    /// <summary>The first particle before the last word of a name that is known: "Von der Leyen"; else the token itself.</summary>
    public static int Before(ArticleReading reading, int start) =>
        reading.HasOtherRules && IsKnown(reading, start) ? FirstBefore(reading.Tokens, start) : start;

    /// <summary>Whether particles of a name stand right before the token: "Ursula von der Leyen", "Von der Leyen" behind it.</summary>
    public static bool LeadTo(ArticleReading reading, int t)
    {
        var first = FirstBefore(reading.Tokens, t);
        return first < t
            && (IsKnown(reading, t)
                || first > 0 && reading.Tokens[first - 1] is { Run: < 0, IsCapital: true } given && given.Has(Traits.FirstName));
    }

    private static bool IsKnown(ArticleReading reading, int t) => reading.NamesBehindParticles.Contains(reading.WordAt(t));

    private static int FirstBefore(TokenList tokens, int t)
    {
        var first = t;
        while (first > 0 && first > t - MostParticles && IsFreeParticle(tokens[first - 1]))
        {
            first--;
        }

        return first;
    }

    private static bool IsFreeParticle(in Token token) => token is { Run: < 0, Mention: < 0 } && token.Has(Traits.NameParticle);

    /// <summary>Whether the token is a particle in one word with the name: "al-Rashid", "d'Orsay".</summary>
    public static bool AreJoined(ArticleReading reading, int t)
    {
        ref var token = ref reading.Tokens[t];
        if (token.IsCapital || !token.IsWord || token.End - token.Start < LeastJoined)
        {
            return false;
        }

        var word = reading.Text.AsSpan(token.Start, LeastJoined);
        var mark = IsMark(word[1]) ? 1 : IsMark(word[2]) ? 2 : IsMark(word[3]) ? 3 : 0;
        return mark > 0 && char.IsUpper(word[mark + 1]) && Joined.Contains(word[..mark]);
    }

    private static bool IsMark(char c) => c is '-' or '\'' or '’';

    /// <summary>Remembers the last word of a name with a particle.</summary>
    public static void Note(ArticleReading reading, NameMention mention)
    {
        for (var t = mention.First + 1; reading.HasOtherRules && t < mention.End - 1; t++)
        {
            if (reading.Tokens[t].Has(Traits.NameParticle) && !reading.Tokens[t].IsCapital)
            {
                reading.NamesBehindParticles.Add(reading.WordAt(mention.End - 1));
                return;
            }
        }
    }
}
