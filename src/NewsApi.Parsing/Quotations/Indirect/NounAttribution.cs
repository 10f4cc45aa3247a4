using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>A noun for something said or thought with its content: the claim that …, her promise to …, Smith's criticism of ….</summary>
/// <remarks>Leaves alone whom something is sent to ("a message to Smith"). Nouns of will and favour ("her plan to", "his support for") need an owner.</remarks>
internal static class NounAttribution
{
    public static bool TryRead(ArticleReading reading, SentenceTokens sentence, int t, out IndirectQuote quote)
    {
        var tokens = reading.Tokens;
        quote = default;
        if (t == sentence.First || t + 2 >= sentence.End || tokens[t + 1].Run >= 0 || tokens[t + 2].Run >= 0 || tokens[t + 1].Mention >= 0 || !MayBeNoun(tokens[t - 1]))
        {
            return false;
        }

        var (noun, next) = (tokens[t], tokens[t + 1]);
        var owner = NounOwner.Of(reading, t, sentence.First);
        var isThat = noun.Has(Frames.NounThat) && next.Word is Word.That && !tokens[t + 2].Has(Traits.Verb | Traits.Auxiliary | Traits.PastForm | Traits.CueFinite);
        var start = isThat ? t + 2
            : !owner.Found && (noun.Has(Frames.NounOwned) || next.Word is Word.Of) ? -1
            : noun.Has(Frames.NounInfinitive) && next.Word is Word.To && !tokens[t + 2].IsCapital ? t + 1
            : noun.Has(Frames.NounPreposition) && ContentWords.IsTopic(next) && !(next.Word is Word.To && noun.Has(Traits.CueNoun)) && ContentWords.StartsPhrase(tokens[t + 2]) ? t + 2 : -1;
        var end = start < 0 ? -1 : isThat ? ContentEnd.Of(reading, start, sentence.End, isClause: true) : ContentEnd.OfPhrase(reading, start, sentence.End);
        owner = owner.Found || end <= start ? owner : NounOwner.Giver(reading, t, sentence.First);
        quote = new IndirectQuote(RuleMatch.At(owner, t, AttributionRules.IndirectNoun), start, end);
        return end > start;
    }

    // Not "to claim", "did not claim", "they claim".
    private static bool MayBeNoun(in Token before) =>
        before.Run < 0 && !(before.Mention < 0 && before.Has(Traits.Auxiliary | Traits.SubjectPronoun | Traits.Adverb)) && before.Word is not Word.To;
}
