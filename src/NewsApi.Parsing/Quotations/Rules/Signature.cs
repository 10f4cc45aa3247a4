using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>A name set under or behind a quotation by a dash: "It is a sieve." — Ida Holm, harbour master.</summary>
/// <remarks>Leaves alone a dash that a clause follows ("… — Ida Holm had heard that before").</remarks>
internal static class Signature
{
    private const int Longest = 24;

    public static RuleMatch Find(ArticleReading reading, QuotedRun run)
    {
        var tokens = reading.Tokens;
        var paragraph = reading.Paragraphs[run.Paragraph];
        if (run.End >= tokens.Count || tokens[run.End].Kind is not TokenKind.Dash || run.Open != paragraph.First)
        {
            return default;
        }

        var end = tokens[run.End].Sentence >= 0 ? reading.Paragraphs[reading.SentenceOf(run.End).Paragraph].End : paragraph.End;
        if (end - run.End > Longest || tokens[run.End + 1] is not ({ Mention: >= 0 } or { TitleOf: >= 0 }))
        {
            return default;
        }

        var phrase = NounPhraseReader.Read(reading, run.End + 1, end);
        var isWhole = phrase.End >= end || tokens[phrase.End].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Open;
        return phrase.Kind is PhraseKind.Name && isWhole ? RuleMatch.WithoutCue(phrase, AttributionRules.Signature) : default;
    }
}
