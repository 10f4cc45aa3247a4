using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>
/// Finds the cue that stands before a quotation in its sentence, with its subject: "Smith said: …", "he called it …".
/// </summary>
/// <remarks>
/// Of several cues the one wins that stands nearest, speaks plainest and has a person for its subject. Leaves alone
/// passives ("has been called"), nouns ("in his remarks"), and verbs of thought or gesture that stand far from the marks.
/// </remarks>
internal static class LeadingCue
{
    private const int Window = 60;

    private const double Least = 0.5;

    private const double AsPut = 2;

    private const int Near = 3;

    // A score below which a cue later in the sentence is the better guess.
    private const double Sure = 2.4;

    /// <summary>The cue, where it is as good a guess as one behind the quotation.</summary>
    public static RuleMatch FindSure(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var match = Find(reading, run, sentence, out var score);
        return score >= Sure ? match : default;
    }

    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence) => Find(reading, run, sentence, out _);

    private static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence, out double bestScore)
    {
        var tokens = reading.Tokens;
        (var best, bestScore, var steps, var isApart) = (default(RuleMatch), Least, 0, false);
        for (var t = reading.Previous(run.Open); t >= sentence.First && steps < Window; t = reading.Previous(t), steps++)
        {
            if (tokens[t].Kind is TokenKind.Semicolon)
            {
                break;
            }

            isApart |= tokens[t].Kind is TokenKind.Comma && tokens[t].Run < 0;
            if (!IsCue(reading, t, sentence.First))
            {
                continue;
            }

            var phrase = Subject.Of(reading, t, sentence.First);
            var score = Strength(tokens[t], steps) + SubjectScore.Of(reading, phrase, t, isApart);
            score += IsAsPut(reading, phrase, t, sentence.First) ? AsPut : 0;
            if (phrase.Found && score > bestScore)
            {
                var rule = tokens[t].Has(Traits.CueParticiple) ? AttributionRules.Participle : AttributionRules.Preposed;
                (best, bestScore) = (RuleMatch.At(phrase, t, rule), score);
            }
        }

        return best;
    }

    private static bool IsCue(ArticleReading reading, int t, int sentenceFirst) =>
        reading.Tokens[t] is { Run: < 0, Mention: < 0, Word: not Word.So } token
        && token.Has(Traits.AnyCue)
        && CueForm.IsCue(reading, t, sentenceFirst);

    // "As Smith put it in his note explaining the plan, …": what opens the sentence.
    private static bool IsAsPut(ArticleReading reading, NounPhrase phrase, int cue, int sentenceFirst) =>
        reading.Tokens[sentenceFirst].Word is Word.As
        && reading.Tokens[cue].Has(Traits.CueFinite)
        && phrase.Found && phrase.First > sentenceFirst && phrase.First <= sentenceFirst + Near;

    private static double Strength(in Token cue, int steps) => OfKind(cue) + OfNearness(cue, steps) - (0.06 * steps);

    private static double OfKind(in Token cue)
    {
        if (cue.Has(Traits.Weak))
        {
            return 0.6;
        }

        if (cue.Has(Traits.CueFinite))
        {
            return cue.Has(Traits.Calls) ? 2.4 : 3.0;
        }

        return cue.Has(Traits.CueParticiple) ? 3.4 : 1.0;
    }

    private static double OfNearness(in Token cue, int steps) => steps switch
    {
        0 => 2.0,
        1 => 1.6,
        2 => 1.0,
        3 => 0.8,
        < 7 when cue.Has(Traits.Calls) => 0.8,
        _ => 0,
    };
}
