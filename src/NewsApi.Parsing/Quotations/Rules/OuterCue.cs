using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>The attribution whose content holds a quoted fragment: Smith said the council had called it "…". Smith says it all.</summary>
/// <remarks>Claims only clauses of content that begin before the fragment; of several, the first.</remarks>
internal static class OuterCue
{
    private const Frames Clauses = Frames.Clause | Frames.That | Frames.Addressee;

    /// <summary>Finds the cue in the words of the sentence before <paramref name="limit"/>: the nearer cue, or the fragment.</summary>
    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence, int limit)
    {
        var tokens = reading.Tokens;
        for (var t = sentence.First; t < limit;)
        {
            if (tokens[t] is not { Run: < 0, Mention: < 0 } token || !token.Has(Clauses) || !AttributingVerb.Is(reading, t, sentence.First))
            {
                t = reading.Next(t);
                continue;
            }

            var (start, isClause) = ContentStart.After(reading, t, sentence.End);
            if (start < 0 || !isClause || start >= limit)
            {
                t++;
                continue;
            }

            var end = ContentEnd.OfClause(reading, start, sentence.End);
            if (end > run.Open
                && AttributingSubject.TryFind(reading, t, sentence.First, out var phrase)
                && !(limit < run.Open && IsCarrier(reading, phrase)))
            {
                return RuleMatch.At(phrase, t, token.Has(Frames.Participle) ? AttributionRules.Participle : AttributionRules.Preposed);
            }

            t = end > run.Open ? t + 1 : Math.Max(end, t + 1);
        }

        return default;
    }

    // "Reuters reported that Smith had called it "…"": the outlet carries what Smith says.
    private static bool IsCarrier(ArticleReading reading, NounPhrase phrase) =>
        phrase.Kind is PhraseKind.Name && OutletNames.TryMatchAt(reading.Text, reading.Tokens[phrase.First].Start, out _, out _);
}
