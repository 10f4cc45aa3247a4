using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>Finds a speaker whose verb no table has: "It is late," Smith harrumphed.</summary>
/// <remarks>
/// Claims a word in "-ed" right beside a person, behind a quotation that opens its sentence and ends with a comma: then
/// the sentence tells who speaks. Leaves alone fragments in the midst of a sentence (After the "sieve," Smith resigned).
/// </remarks>
internal static class UnknownVerb
{
    public static RuleMatch Find(ArticleReading reading, QuotedRun run, int t, int limit)
    {
        var tokens = reading.Tokens;
        if (reading.SentenceOf(run.Open).First != run.Open || tokens[run.Last - 1].Kind is not TokenKind.Comma || run.Last - run.First < 3)
        {
            return default;
        }

        var isInverted = IsVerb(tokens, t);
        var phrase = NounPhraseReader.Read(reading, isInverted ? t + 1 : t, limit);
        if (!phrase.Found || phrase.Kind is not PhraseKind.Pronoun && !Subject.IsPerson(reading, phrase))
        {
            return default;
        }

        return isInverted ? RuleMatch.At(phrase, t, AttributionRules.Inverted)
            : phrase.End < limit && IsVerb(tokens, phrase.End) ? RuleMatch.At(phrase, phrase.End, AttributionRules.Postposed)
            : default;
    }

    private static bool IsVerb(TokenList tokens, int t) =>
        tokens[t] is { Run: < 0, Mention: < 0 } verb && verb.Has(Traits.PastForm) && !verb.IsCapital;
}
