using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>
/// A quotation that a noun or "how" sums up behind it: "It leaks," came the reply from Smith; … were the words of Smith; … was how
/// Smith put it.
/// </summary>
/// <remarks>
/// Without a name behind the noun the speaker stays open ("…" was the answer). Leaves alone other nouns ("…" was the song).
/// </remarks>
internal static class NounBehind
{
    private const int Reach = 4;

    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var t = run.End;
        t += t < sentence.End && reading.Tokens[t] is { Run: < 0, Kind: TokenKind.Comma } ? 1 : 0;
        if (t + 2 >= sentence.End
            || reading.Tokens[t] is not { Run: < 0, Mention: < 0 } verb
            || !(verb.Has(Traits.Being) || reading.WordAt(t) is "came"))
        {
            return default;
        }

        return reading.Tokens[t + 1].Word is Word.How or Word.What ? Put(reading, t + 2, sentence.End) : Noun(reading, t + 1, sentence);
    }

    // "how Smith put it"
    private static RuleMatch Put(ArticleReading reading, int t, int limit)
    {
        var phrase = NounPhraseReader.Read(reading, t, limit);
        var verb = phrase.Found ? CueVerb.After(reading, phrase.End, limit) : -1;
        return verb >= 0 ? RuleMatch.At(phrase, verb, AttributionRules.Postposed) : default;
    }

    // "the reply from Smith", "the words of Smith", "Smith's reply"
    private static RuleMatch Noun(ArticleReading reading, int first, SentenceTokens sentence)
    {
        var limit = Math.Min(sentence.End, first + Reach);
        for (var t = first; t < limit && reading.Tokens[t] is { Run: < 0, Kind: TokenKind.Word or TokenKind.PossessiveEnding } token; t++)
        {
            if (token.Mention < 0 && token.Has(Traits.SpeechNoun))
            {
                var owner = NounOwner.Of(reading, t, first);
                var giver = !owner.Found && t + 2 < sentence.End && reading.Tokens[t + 1].Word is Word.From or Word.Of or Word.By
                    ? NounPhraseReader.Read(reading, t + 2, sentence.End)
                    : owner;
                return RuleMatch.At(giver, t, AttributionRules.Noun);
            }
        }

        return default;
    }
}
