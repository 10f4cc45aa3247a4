using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>A tag further on in the sentence of a quoted fragment: The plan is "dead", Smith said on Monday.</summary>
/// <remarks>Only after a comma, and only verbs of plain saying.</remarks>
internal static class ClosingCue
{
    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var tokens = reading.Tokens;
        var end = Math.Min(sentence.End, run.End + 60);
        for (var t = run.End; t < end; t = reading.Next(t))
        {
            var next = reading.Next(t);
            if (tokens[t].Run < 0 && tokens[t].Kind is not (TokenKind.Comma or TokenKind.Dash) || next >= end || tokens[next].Run >= 0)
            {
                continue;
            }

            var match = At(reading, next, end);
            if (match.Found)
            {
                return match;
            }
        }

        return default;
    }

    private static RuleMatch At(ArticleReading reading, int t, int end)
    {
        if (t < end && IsPlain(reading, t) && reading.Tokens[t].Mention < 0)
        {
            var inverted = TrailingCue.Inverted(reading, t, end);
            return inverted.Found && Subject.IsPerson(reading, inverted.Speaker) ? inverted with { Rule = AttributionRules.Closing } : default;
        }

        var phrase = NounPhraseReader.Read(reading, t, end);
        var verb = phrase.Found ? CueVerb.After(reading, phrase.End, end) : -1;
        return verb >= 0 && IsPlain(reading, verb) && (phrase.Kind is PhraseKind.Pronoun || Subject.IsPerson(reading, phrase))
            ? RuleMatch.At(phrase, verb, AttributionRules.Closing)
            : default;
    }

    private static bool IsPlain(ArticleReading reading, int verb) =>
        reading.Tokens[verb].Has(Traits.CueFinite) && !reading.Tokens[verb].Has(Traits.Weak) && (!reading.Tokens[verb].Has(Traits.NounToo) || reading.Tokens[verb].Has(Traits.PastForm));
}
