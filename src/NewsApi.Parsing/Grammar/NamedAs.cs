using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>
/// The name that a description goes by: "the clerk known as Bob", "a man calling himself Paul Stone", "a nurse named Ines".
/// </summary>
internal static class NamedAs
{
    public static NounPhrase Find(TextReading reading, int t, int limit)
    {
        var name = reading.Tokens[t].Mention >= 0 ? -1 : NameAfter(reading, t, limit);
        return name >= 0 && name < limit && reading.Tokens[name] is { Run: < 0, Mention: >= 0 and var m }
            ? NounPhrase.Of(reading.Mentions[m])
            : default;
    }

    // Where the name begins behind "named", "known as" or "calling himself"; -1 behind other words.
    private static int NameAfter(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        if (tokens[t].Word is Word.Named or Word.Called or Word.Dubbed)
        {
            return t + 1;
        }

        if (tokens[t].Word is Word.Known && tokens[t + 1].Word is Word.As)
        {
            return t + 2;
        }

        var isReflexive = tokens[t].Has(Traits.CueParticiple) && t + 1 < limit
            && reading.WordAt(t + 1).EndsWith("self", StringComparison.OrdinalIgnoreCase);
        return isReflexive ? AfterAs(tokens, t + 2) : -1;
    }

    private static int AfterAs(TokenList tokens, int t) => tokens[t].Word is Word.As ? t + 1 : t;
}
