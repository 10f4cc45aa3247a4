using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>Whom an outlet quotes: "…," the Post quoted Smith as saying; the Post quoted Smith as saying "…".</summary>
internal static class QuotedAs
{
    private const int Longest = 12;

    /// <summary>The noun phrase between "quoted" at <paramref name="verb"/> and "as saying".</summary>
    public static NounPhrase After(ArticleReading reading, int verb, int limit)
    {
        if (reading.Tokens[verb].Word is not Word.Quoted)
        {
            return default;
        }

        if (reading.Tokens[verb + 1] is { Run: < 0, Word: Word.Him or Word.Her } && IsAsSaying(reading, verb + 2, limit))
        {
            return new NounPhrase(PhraseKind.Pronoun, verb + 1, verb + 2, verb + 1);
        }

        var quoted = NounPhraseReader.Read(reading, verb + 1, Math.Min(limit, verb + Longest));
        return quoted.Found && IsAsSaying(reading, quoted.End, limit) ? quoted : default;
    }

    private static bool IsAsSaying(ArticleReading reading, int t, int limit) =>
        t + 1 < limit && reading.Tokens[t].Word is Word.As && reading.Tokens[t + 1].Has(Traits.CueParticiple);
}
