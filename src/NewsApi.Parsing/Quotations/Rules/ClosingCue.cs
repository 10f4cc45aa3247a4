using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>Finds a cue further on in the sentence of a quoted fragment: The plan is "dead", Smith said on Monday.</summary>
/// <remarks>Only after a comma, and only verbs of plain saying.</remarks>
internal static class ClosingCue
{
    private const int Window = 60;

    /// <summary>The cue, where the one before the quotation is no verb of saying: Smith smiled at the "dead" plan, Jones said.</summary>
    public static RuleMatch FindBehindWeakCue(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var leading = LeadingCue.Find(reading, run, sentence);
        return leading.Found && reading.Tokens[leading.CueFirst].Has(Traits.Weak) ? Find(reading, run, sentence) : default;
    }

    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var tokens = reading.Tokens;
        var end = Math.Min(sentence.End, run.End + Window);
        for (var t = run.End; t < end; t = reading.Next(t))
        {
            var next = reading.Next(t);
            var opensTag = tokens[t].Run >= 0 || tokens[t].Kind is TokenKind.Comma or TokenKind.Dash;
            if (opensTag && next < end && tokens[next].Run < 0 && At(reading, next, end) is { Found: true } match)
            {
                return match;
            }
        }

        return default;
    }

    private static RuleMatch At(ArticleReading reading, int t, int end)
    {
        if (t < end && IsPlain(reading.Tokens[t]) && reading.Tokens[t].Mention < 0)
        {
            var inverted = TrailingCue.Inverted(reading, t, end);
            return inverted.Found && Subject.IsPerson(reading, inverted.Speaker)
                ? inverted with { Rule = AttributionRules.Closing }
                : default;
        }

        var phrase = NounPhraseReader.Read(reading, t, end);
        var verb = phrase.Found ? CueVerb.After(reading, phrase.End, end) : -1;
        var maySpeak = phrase.Kind is PhraseKind.Pronoun || Subject.IsPerson(reading, phrase);
        return verb >= 0 && maySpeak && IsPlain(reading.Tokens[verb]) ? RuleMatch.At(phrase, verb, AttributionRules.Closing) : default;
    }

    private static bool IsPlain(in Token verb) =>
        verb.Has(Traits.CueFinite) && !verb.Has(Traits.Weak) && (!verb.Has(Traits.NounToo) || verb.Has(Traits.PastForm));
}
