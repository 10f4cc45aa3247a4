using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>What is said, asked or thought by nobody named: was told that …, asked whether …, is expected to …, accused of …, seen as ….</summary>
internal static class PassiveAttribution
{
    public static bool TryRead(ArticleReading reading, SentenceTokens sentence, int t, out IndirectQuote quote)
    {
        var tokens = reading.Tokens;
        quote = default;
        ref var cue = ref tokens[t];
        if (!cue.Has(Frames.Finite) || t + 1 >= sentence.End)
        {
            return false;
        }

        if (TryAgent(reading, sentence, t, out quote))
        {
            return true;
        }

        var start = Start(reading, t, sentence);
        var end = start < 0 ? -1 : ContentEnd.Of(reading, start, sentence.End, isClause: true);
        end = end > start && (t == sentence.First || tokens[t - 1].Word is Word.When) ? ContentEnd.AtComma(reading, start, end) : end;
        quote = new IndirectQuote(RuleMatch.At(default, t, AttributionRules.IndirectPassive), start, end);
        return end > start;
    }

    // "The plan was rejected by Smith": Smith's opinion of the plan.
    private static bool TryAgent(ArticleReading reading, SentenceTokens sentence, int t, out IndirectQuote quote)
    {
        quote = default;
        if (!reading.Tokens[t].Has(Frames.Object) || reading.Tokens[t + 1].Word is not Word.By)
        {
            return false;
        }

        var agent = NounPhraseReader.Read(reading, t + 2, sentence.End);
        var b = AttributingSubject.BeforeAdverbs(reading.Tokens, t - 1, sentence.First);
        var plan = agent.Found && b >= sentence.First ? Subject.EndingAt(reading, b, sentence.First) : default;
        quote = new IndirectQuote(RuleMatch.At(agent, t, AttributionRules.IndirectPassive), plan.First, plan.End);
        return plan.Found;
    }

    private static int Start(ArticleReading reading, int t, SentenceTokens sentence)
    {
        var tokens = reading.Tokens;
        ref var cue = ref tokens[t];
        var isPassive = t > sentence.First && tokens[t - 1] is { Run: < 0, Mention: < 0 } before && (before.Has(Traits.Being) || before.Has(Traits.Adverb) && t - 2 >= sentence.First && tokens[t - 2].Has(Traits.Being));
        var next = tokens[t + 1].Word;
        if (cue.Has(Frames.Clause | Frames.That | Frames.Addressee) && (isPassive || cue.Word is Word.Asked && (t == sentence.First || tokens[t - 1].Word is Word.When)))
        {
            if (!isPassive && next is Word.About && t + 2 < sentence.End && tokens[t + 2].Run < 0)
            {
                return t + 2;
            }

            var opener = ContentStart.Opener(reading, t + 1, Math.Min(sentence.End, t + 9));
            if (opener >= 0)
            {
                return ContentStart.BehindOpener(tokens, opener);
            }
        }

        if (next is Word.To && isPassive && cue.Has(Frames.Clause | Frames.Addressee))
        {
            return t + 1;
        }

        var isBlamed = cue.Has(Frames.Object) && (isPassive || cue.Has(Traits.PastForm)) && next is Word.Of or Word.For;
        var isSeen = isPassive && cue.Has(Frames.As) && next is Word.As;
        return (isBlamed || isSeen) && t + 2 < sentence.End && tokens[t + 2].Run < 0 ? t + 1 : -1;
    }
}
