using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>The cue that stands before a quotation in its sentence, with its subject: "Smith said: …", "he called it …".</summary>
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

    /// <summary>A score below which a tag later in the sentence is the better guess.</summary>
    public const double Sure = 2.4;

    public static RuleMatch Find(ArticleReading reading, QuotedRun run, int sentenceFirst, out double bestScore)
    {
        var tokens = reading.Tokens;
        (var best, bestScore, var steps, var isApart) = (default(RuleMatch), Least, 0, false);
        for (var t = reading.Previous(run.Open); t >= sentenceFirst && steps < Window; t = reading.Previous(t), steps++)
        {
            if (tokens[t].Kind is TokenKind.Semicolon)
            {
                break;
            }

            isApart |= tokens[t].Kind is TokenKind.Comma && tokens[t].Run < 0;

            if (tokens[t].Run >= 0 || tokens[t].Mention >= 0 || !tokens[t].Has(Traits.AnyCue) || !CueForm.IsCue(reading, t, sentenceFirst))
            {
                continue;
            }

            var phrase = Subject.Of(reading, t, sentenceFirst);
            var score = Strength(reading, t, steps) + SubjectScore.Of(reading, phrase, t, isApart) + (IsAsPut(reading, phrase, t, sentenceFirst) ? AsPut : 0);
            if (phrase.Found && score > bestScore)
            {
                (best, bestScore) = (RuleMatch.At(phrase, t, tokens[t].Has(Traits.CueParticiple) ? AttributionRules.Participle : AttributionRules.Preposed), score);
            }
        }

        return best;
    }

    // "As Smith put it in his note explaining the plan, …": what opens the sentence.
    private static bool IsAsPut(ArticleReading reading, NounPhrase phrase, int cue, int sentenceFirst) =>
        reading.Tokens[sentenceFirst].Word is Word.As && reading.Tokens[cue].Has(Traits.CueFinite) && phrase.Found && phrase.First <= sentenceFirst + Near && phrase.First > sentenceFirst;

    private static double Strength(ArticleReading reading, int t, int steps)
    {
        ref var cue = ref reading.Tokens[t];
        var strength = cue.Has(Traits.Weak) ? 0.6 : cue.Has(Traits.CueFinite) ? cue.Has(Traits.Calls) ? 2.4 : 3.0 : cue.Has(Traits.CueParticiple) ? 3.4 : 1.0;
        var near = steps switch { 0 => 2.0, 1 => 1.6, 2 => 1.0, 3 => 0.8, _ => cue.Has(Traits.Calls) && steps < 7 ? 0.8 : 0 };
        return strength + near - (0.06 * steps);
    }
}
