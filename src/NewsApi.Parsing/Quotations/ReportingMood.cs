using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Sentences that tell by the form of their verb what somebody else said, in languages that have such forms: Keller sprach vom Damm. Er
/// sei „so fest wie nie“.
/// </summary>
internal static class ReportingMood
{
    private const int Longest = 60;

    public static bool Holds(ArticleReading reading, Language language, SentenceTokens sentence)
    {
        var steps = 0;
        for (var t = sentence.First; t < sentence.End && steps < Longest; t = reading.Next(t), steps++)
        {
            if (reading.Tokens[t] is { Run: < 0, IsWord: true } && language.ReportingMood.Contains(reading.WordAt(t)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The speaker of the sentence before, where the quotation's own sentence tells nobody but what was said.</summary>
    public static RuleMatch Find(ArticleReading reading, QuotedRun run, RuleMatch before)
    {
        if (reading.Language is not { HasRules: true } language || !Holds(reading, language, reading.SentenceOf(run.Open)))
        {
            return default;
        }

        var sentence = reading.Tokens[run.Open].Sentence;
        var isBeside = sentence > 0 && reading.Sentences[sentence - 1].Paragraph == run.Paragraph;
        if (!isBeside)
        {
            return default;
        }

        var said = ColonBefore.Speech(reading, reading.Sentences[sentence - 1]);
        return said.Found ? RuleMatch.WithoutCue(said.Speaker, AttributionRules.SubjectBefore)
            : before.Found ? RuleMatch.WithoutCue(before.Speaker, AttributionRules.SubjectBefore)
            : default;
    }
}
