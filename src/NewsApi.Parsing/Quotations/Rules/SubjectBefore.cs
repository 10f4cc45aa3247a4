using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>A quotation by itself after a sentence about its speaker: Smith took the stage. "Thank you all."</summary>
/// <remarks>
/// Within a paragraph any subject will do; over a paragraph break only a name or a pronoun, and where that paragraph has
/// quotations of its own, only a last sentence without any that speaks of saying.
/// </remarks>
internal static class SubjectBefore
{
    public static RuleMatch Find(ArticleReading reading, QuotedRun run)
    {
        var sentence = reading.Tokens[run.Open].Sentence;
        if (sentence == 0)
        {
            return default;
        }

        var previous = reading.Sentences[sentence - 1];
        var (hasRun, isSameParagraph) = (HasRun(reading, previous), previous.Paragraph == run.Paragraph);
        var said = hasRun && !isSameParagraph ? default : ColonBefore.Speech(reading, previous);
        if (said.Found && said.Speaker.Kind is not PhraseKind.Group)
        {
            return said with { Rule = AttributionRules.SubjectBefore };
        }

        if (!isSameParagraph && HasRun(reading, run, previous.Paragraph))
        {
            return default;
        }

        if (isSameParagraph && NounCue.Before(reading, previous.End, previous.First) is { Found: true } owned)
        {
            return owned with { Rule = AttributionRules.SubjectBefore };
        }

        var phrase = ClauseSubject.Before(reading, previous.First, previous.End);
        return isSameParagraph && phrase.Found
            || phrase.Kind is PhraseKind.Name or PhraseKind.Pronoun
            || phrase.Kind is PhraseKind.Description && reading.Tokens[phrase.Head].Referent >= 0
            ? RuleMatch.WithoutCue(phrase, AttributionRules.SubjectBefore)
            : default;
    }

    private static bool HasRun(ArticleReading reading, SentenceTokens sentence)
    {
        for (var t = sentence.First; t < sentence.End; t++)
        {
            if (reading.Tokens[t].Run >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HasRun(ArticleReading reading, QuotedRun run, int paragraph) =>
        reading.Tokens[run.Open].Run is > 0 and var index && reading.Runs[index - 1].Paragraph == paragraph;
}
