using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>"As Smith said, …" and "As reported by the Herald, …", at the head of a sentence.</summary>
/// <remarks>Leaves alone "as" of time ("As Smith said it, the lights went out").</remarks>
internal static class AsReported
{
    private const int Longest = 12;

    public static bool TryFind(ArticleReading reading, SentenceTokens sentence, out IndirectQuote quote, out bool isOutlet)
    {
        var tokens = reading.Tokens;
        (quote, isOutlet) = (default, false);
        var verb = tokens[sentence.First].Word is Word.As ? Verb(reading, sentence) : -1;
        if (verb < 0)
        {
            return false;
        }

        var phrase = tokens[verb + 1].Word is Word.By ? NounPhraseReader.Read(reading, verb + 2, sentence.End) : Subject.EndingAt(reading, AttributingSubject.BeforeAdverbs(tokens, verb - 1, sentence.First), sentence.First + 1);
        var behind = TimePhrase.Skip(tokens, tokens[verb + 1].Word is Word.By ? phrase.End : verb + 1, sentence.End);
        if (!phrase.Found || behind + 3 >= sentence.End || tokens[behind].Kind is not TokenKind.Comma || ContentEnd.HasMark(reading, behind, sentence.End))
        {
            return false;
        }

        isOutlet = phrase.Kind is PhraseKind.Name && OutletNames.TryMatchAt(reading.Text, tokens[phrase.First].Start, out _, out _);
        quote = new IndirectQuote(RuleMatch.At(phrase, verb, AttributionRules.IndirectAccordingTo), behind + 1, ContentEnd.Of(reading, behind + 1, sentence.End, isClause: true));
        return quote.End > quote.First + 2;
    }

    private static int Verb(ArticleReading reading, SentenceTokens sentence)
    {
        var end = Math.Min(sentence.End - 1, sentence.First + Longest);
        for (var t = sentence.First + 1; t < end && reading.Tokens[t] is { Run: < 0 } token && token.Kind is not TokenKind.Comma; t++)
        {
            if (token.Mention < 0 && token.Has(Frames.Clause) && token.Has(Frames.Finite) && !(token.Has(Frames.NounToo) && !token.Has(Traits.PastForm)))
            {
                return t;
            }
        }

        return -1;
    }
}
