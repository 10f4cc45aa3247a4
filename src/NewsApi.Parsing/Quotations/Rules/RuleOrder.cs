using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>The rules for the own sentence of a quotation, in the order in which they are tried; the first match wins.</summary>
internal static class RuleOrder
{
    private static readonly Func<ArticleReading, QuotedRun, SentenceTokens, RuleMatch>[] Rules =
    [
        FrontedParticiple.FindClosed,
        TrailingCue.FindSure,
        ClosingCue.FindBehindWeakCue,
        LeadingCue.FindSure,
        TrailingCue.Find,
        AccordingTo.Find,
        InWordsOf.Find,
        ClosingCue.Find,
        NounCue.FindOwnedClause,
        OpeningCue.Find,
        LeadingCue.Find,
        NounBehind.Find,
        FrontedParticiple.Find,
        static (reading, run, _) => Signature.Find(reading, run),
        ColonBefore.Find,
        NounCue.Find,
        OwnedQuotation.Find,
        PassiveCue.Find,
        NounCue.FindHolding,
    ];

    public static RuleMatch FirstMatch(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        foreach (var find in Rules)
        {
            if (find(reading, run, sentence) is { Found: true } match)
            {
                return match;
            }
        }

        return default;
    }
}
