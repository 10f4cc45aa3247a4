using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>The name that a description goes by: "the clerk known as Bob", "a man calling himself Paul Stone", "a nurse named Ines".</summary>
internal static class NamedAs
{
    public static NounPhrase Find(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        var name = tokens[t].Mention >= 0 ? -1
            : tokens[t].Word is Word.Named or Word.Called or Word.Dubbed ? t + 1
            : tokens[t].Word is Word.Known && tokens[t + 1].Word is Word.As ? t + 2
            : tokens[t].Has(Traits.CueParticiple) && t + 1 < limit && reading.Slice(t + 1, t + 2).EndsWith("self", StringComparison.OrdinalIgnoreCase) ? AfterAs(tokens, t + 2)
            : -1;
        if (name < 0 || name >= limit || tokens[name] is not { Run: < 0, Mention: >= 0 and var m })
        {
            return default;
        }

        var mention = reading.Mentions[m];
        return new NounPhrase(PhraseKind.Name, mention.First, mention.End, mention.First);
    }

    private static int AfterAs(TokenList tokens, int t) => tokens[t].Word is Word.As ? t + 1 : t;
}
