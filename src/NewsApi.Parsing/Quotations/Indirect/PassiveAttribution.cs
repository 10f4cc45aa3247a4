using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>
/// What is said, asked or thought by nobody named: was told that …, asked whether …, is expected to …, accused of …, seen as ….
/// </summary>
internal static class PassiveAttribution
{
    private const int OpenerReach = 9;

    public static bool TryRead(ArticleReading reading, SentenceTokens sentence, int t, out IndirectQuote quote)
    {
        quote = default;
        if (!reading.Tokens[t].Has(Frames.Finite) || t + 1 >= sentence.End)
        {
            return false;
        }

        if (TryAgent(reading, sentence, t, out quote))
        {
            return true;
        }

        var start = Start(reading, t, sentence);
        var end = start < 0 ? -1 : ContentEnd.Of(reading, start, sentence.End, isClause: true);
        end = end > start && OpensClause(reading.Tokens, t, sentence.First) ? ContentEnd.AtComma(reading, start, end) : end;
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
        var plan = agent.Found && b >= sentence.First ? PhraseEnding.At(reading, b, sentence.First) : default;
        quote = new IndirectQuote(RuleMatch.At(agent, t, AttributionRules.IndirectPassive), plan.First, plan.End);
        return plan.Found;
    }

    private static int Start(ArticleReading reading, int t, SentenceTokens sentence)
    {
        ref var cue = ref reading.Tokens[t];
        var isPassive = IsPassive(reading.Tokens, t, sentence.First);
        if (cue.Has(Frames.Clause | Frames.That | Frames.Addressee)
            && (isPassive || cue.Word is Word.Asked && OpensClause(reading.Tokens, t, sentence.First))
            && ClauseStart(reading, t, sentence.End, isPassive) is >= 0 and var clause)
        {
            return clause;
        }

        if (isPassive && reading.Tokens[t + 1].Word is Word.To && cue.Has(Frames.Clause | Frames.Addressee))
        {
            return t + 1;
        }

        return HasObject(reading.Tokens, t, isPassive) && t + 2 < sentence.End && reading.Tokens[t + 2].Run < 0 ? t + 1 : -1;
    }

    // "was told", "was widely told"
    private static bool IsPassive(TokenList tokens, int t, int first)
    {
        if (t <= first || tokens[t - 1] is not { Run: < 0, Mention: < 0 } before)
        {
            return false;
        }

        return before.Has(Traits.Being) || before.Has(Traits.Adverb) && t - 2 >= first && tokens[t - 2].Has(Traits.Being);
    }

    // "Asked if …, she said", "when asked if"
    private static bool OpensClause(TokenList tokens, int t, int first) => t == first || tokens[t - 1].Word is Word.When;

    private static int ClauseStart(ArticleReading reading, int t, int end, bool isPassive)
    {
        if (!isPassive && reading.Tokens[t + 1].Word is Word.About && t + 2 < end && reading.Tokens[t + 2].Run < 0)
        {
            return t + 2;
        }

        var opener = ContentStart.Opener(reading, t + 1, Math.Min(end, t + OpenerReach));
        return opener >= 0 ? ContentStart.BehindOpener(reading.Tokens, opener) : -1;
    }

    // "accused of", "blamed for"; "seen as"
    private static bool HasObject(TokenList tokens, int t, bool isPassive)
    {
        ref var cue = ref tokens[t];
        return tokens[t + 1].Word switch
        {
            Word.Of or Word.For => cue.Has(Frames.Object) && (isPassive || cue.Has(Traits.PastForm)),
            Word.As => cue.Has(Frames.As) && isPassive,
            _ => false,
        };
    }
}
