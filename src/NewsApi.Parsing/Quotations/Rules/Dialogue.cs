using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>
/// Two people who speak in turn, a paragraph each: after a question and its answer, the next words are the asker's again.
/// </summary>
/// <remarks>
/// Claims a paragraph that is all quotation, after two of different speakers of which one is a question. Leaves alone a third
/// voice.
/// </remarks>
internal static class Dialogue
{
    public static RuleMatch Find(ArticleReading reading, RuleMatch[] matches, int r)
    {
        if (r < 2 || !matches[r - 1].Found || !matches[r - 2].Found)
        {
            return default;
        }

        var (asked, answered, run) = (reading.Runs[r - 2], reading.Runs[r - 1], reading.Runs[r]);
        var isExchange = IsNext(reading, asked, answered) && IsNext(reading, answered, run)
            && (IsQuestion(reading, asked) || IsQuestion(reading, answered));
        if (!isExchange)
        {
            return default;
        }

        var (first, second) = (SpeakerOf(reading, matches[r - 2]), SpeakerOf(reading, matches[r - 1]));
        return first >= 0 && second >= 0 && first != second ? matches[r - 2] with { Rule = AttributionRules.Dialogue } : default;
    }

    // Whether the first opens its paragraph and the second stands in the next.
    private static bool IsNext(ArticleReading reading, QuotedRun first, QuotedRun second) =>
        first.Paragraph + 1 == second.Paragraph && first.Open == reading.Paragraphs[first.Paragraph].First;

    private static bool IsQuestion(ArticleReading reading, QuotedRun run) =>
        reading.Tokens[run.Last - 1] is { Kind: TokenKind.Stop } stop && reading.Text[stop.Start] is '?';

    private static int SpeakerOf(ArticleReading reading, RuleMatch match) =>
        !match.Speaker.Found ? -1
            : match.Speaker.Kind is PhraseKind.Name ? reading.Mentions[reading.Tokens[match.Speaker.Head].Mention].Entity
            : reading.Tokens[match.Speaker.Head].Referent;
}
