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

        var quoted = NounPhraseReader.Read(reading, verb + 1, Math.Min(limit, verb + Longest));
        return quoted.Found
            && quoted.End + 1 < limit
            && reading.Tokens[quoted.End].Word is Word.As
            && reading.Tokens[quoted.End + 1].Has(Traits.CueParticiple)
            ? quoted
            : default;
    }
}
