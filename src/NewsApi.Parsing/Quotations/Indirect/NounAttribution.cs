using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>
/// A noun for something said or thought with its content: the claim that …, her promise to …, Smith's criticism of ….
/// </summary>
/// <remarks>
/// Leaves alone whom something is sent to ("a message to Smith"). Nouns of will and favour ("her plan to", "his support for") need
/// an owner.
/// </remarks>
internal static class NounAttribution
{
    public static bool TryRead(ArticleReading reading, SentenceTokens sentence, int t, out IndirectQuote quote)
    {
        var tokens = reading.Tokens;
        quote = default;
        var hasContent = t > sentence.First && t + 2 < sentence.End
            && tokens[t + 1] is { Run: < 0, Mention: < 0 } && tokens[t + 2].Run < 0;
        if (!hasContent || !MayBeNoun(tokens[t - 1]))
        {
            return false;
        }

        var owner = NounOwner.Of(reading, t, sentence.First);
        var (start, end) = IsThatClause(tokens, t)
            ? (t + 2, ContentEnd.Of(reading, t + 2, sentence.End, isClause: true))
            : Phrase(reading, t, owner.Found, sentence.End);
        if (end <= start)
        {
            return false;
        }

        owner = owner.Found ? owner : NounOwner.Giver(reading, t, sentence.First);
        quote = new IndirectQuote(RuleMatch.At(owner, t, AttributionRules.IndirectNoun), start, end);
        return true;
    }

    // "the claim that Smith"; not "the claim that failed".
    private static bool IsThatClause(TokenList tokens, int noun) =>
        tokens[noun].Has(Frames.NounThat) && tokens[noun + 1].Word is Word.That
        && !tokens[noun + 2].Has(Traits.Verb | Traits.Auxiliary | Traits.PastForm | Traits.CueFinite);

    private static (int Start, int End) Phrase(ArticleReading reading, int noun, bool isOwned, int limit)
    {
        var start = PhraseStart(reading.Tokens, noun, isOwned);
        return start < 0 ? (0, -1) : (start, ContentEnd.OfPhrase(reading, start, limit));
    }

    // "her promise to mend", "Smith's criticism of the plan"
    private static int PhraseStart(TokenList tokens, int t, bool isOwned)
    {
        ref var noun = ref tokens[t];
        ref var next = ref tokens[t + 1];
        if (!isOwned && (noun.Has(Frames.NounOwned) || next.Word is Word.Of))
        {
            return -1;
        }

        if (noun.Has(Frames.NounInfinitive) && next.Word is Word.To && !tokens[t + 2].IsCapital)
        {
            return t + 1;
        }

        var isSentTo = next.Word is Word.To && noun.Has(Traits.CueNoun);
        var isTopic = noun.Has(Frames.NounPreposition) && ContentWords.IsTopic(next) && !isSentTo;
        return isTopic && ContentWords.StartsPhrase(tokens[t + 2]) ? t + 2 : -1;
    }

    // Not "to claim", "did not claim", "they claim".
    private static bool MayBeNoun(in Token before) =>
        before.Run < 0
            && !(before.Mention < 0 && before.Has(Traits.Auxiliary | Traits.SubjectPronoun | Traits.Adverb))
            && before.Word is not Word.To;
}
