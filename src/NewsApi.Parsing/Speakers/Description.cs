using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>A noun phrase for a person by what he or she is: "the Russian president", "his campaign manager", "the 45-year-old".</summary>
/// <param name="First">Its first word after the article or the owner.</param>
/// <param name="Head">The noun that says most.</param>
/// <param name="End">One past its last word, a place behind it ("the senator from Ohio") included.</param>
internal readonly record struct Description(int First, int Head, int End)
{
    private const int Longest = 8;

    private const int MostJoined = 4;

    private const Traits CapitalRoles = Traits.Title | Traits.Affiliation | Traits.Nationality;

    /// <summary>Reads the words from <paramref name="first"/> on. Leaves alone plurals, and nouns that are the title of a name.</summary>
    public static bool TryRead(ArticleReading reading, int first, out Description description)
    {
        var tokens = reading.Tokens;
        var (head, t) = (-1, first);
        for (; t < first + Longest && (IsInside(tokens[t]) || IsCompound(reading, t)); t++)
        {
            head = IsNoun(tokens[t]) || IsAge(reading, t) ? t : head;
        }

        description = new Description(first, head, AfterPlace(reading, head + 1));
        return head >= 0 && t == head + 1 && tokens[t].Mention < 0;
    }

    /// <summary>A second noun for the same person ("the former pilot and amateur painter"); -1 where there is none.</summary>
    public int JoinedHead(ArticleReading reading)
    {
        if (reading.Tokens[End] is not { Run: < 0, Word: Word.And })
        {
            return -1;
        }

        var t = End + 1;
        while (t < End + MostJoined && IsInside(reading.Tokens[t]) && !IsNoun(reading.Tokens[t]))
        {
            t++;
        }

        return IsNoun(reading.Tokens[t]) && reading.Tokens[t] is { Run: < 0, Mention: < 0 } ? t : -1;
    }

    /// <summary>Whether the token is an age as a noun or an adjective ("45-year-old").</summary>
    public static bool IsAge(ArticleReading reading, int t) =>
        reading.Tokens[t].Kind is TokenKind.Number && reading.WordAt(t).EndsWith("-year-old", StringComparison.Ordinal);

    // "the senator", "the judge", "the Texan", "the President"; not "the Judge Holm", nor "the Star".
    private static bool IsNoun(in Token token) =>
        token.TitleOf < 0
            && (token.Has(Traits.Role) && !token.Has(Traits.Group) && (!token.IsCapital || token.Has(CapitalRoles))
                || token.Has(Traits.Title) && !token.Has(Traits.Honorific) && !token.IsCapital
            || token.Has(Traits.Nationality) && token.IsCapital);

    private static bool IsInside(in Token token) =>
        token.Run < 0 && (token.IsWord || token.Kind is TokenKind.Number)
        && (!token.Has(Traits.Determiner | Traits.Possessive | Traits.Preposition | Traits.Conjunction | Traits.Auxiliary
            | Traits.SubjectPronoun)
            || token.Has(Traits.Role | Traits.Modifier))
        && (!token.Has(Traits.Verb | Traits.CueFinite | Traits.CueParticiple | Traits.Adverb | Traits.PastForm)
            || token.Has(Traits.Role | Traits.Modifier));

    // "middle-aged", "bow-tied"
    private static bool IsCompound(ArticleReading reading, int t) =>
        reading.Tokens[t] is { Run: < 0, IsWord: true, IsCapital: false } word
        && word.Has(Traits.PastForm)
        && reading.WordAt(t).Contains('-');

    // "from Ohio", "of Russia"
    private static int AfterPlace(ArticleReading reading, int t) =>
        reading.Tokens[t].Word is Word.From or Word.Of
            && reading.Tokens[t + 1].Mention is >= 0 and var m
            && reading.Mentions[m].Kind is EntityKind.Place
            ? reading.Mentions[m].End
            : t;
}
