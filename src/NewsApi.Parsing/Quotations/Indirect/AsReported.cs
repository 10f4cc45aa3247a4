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

        var isPassive = tokens[verb + 1].Word is Word.By;
        var speaker = isPassive ? NounPhraseReader.Read(reading, verb + 2, sentence.End) : SubjectOf(reading, verb, sentence.First);
        var comma = TimePhrase.Skip(tokens, isPassive ? speaker.End : verb + 1, sentence.End);
        if (!speaker.Found || comma + 3 >= sentence.End || tokens[comma].Kind is not TokenKind.Comma
            || ContentEnd.HasMark(reading, comma, sentence.End))
        {
            return false;
        }

        isOutlet = speaker.Kind is PhraseKind.Name && OutletNames.TryMatchAt(reading.Text, tokens[speaker.First].Start, out _, out _);
        var end = ContentEnd.Of(reading, comma + 1, sentence.End, isClause: true);
        quote = new IndirectQuote(RuleMatch.At(speaker, verb, AttributionRules.IndirectAccordingTo), comma + 1, end);
        return end > quote.First + 2;
    }

    private static NounPhrase SubjectOf(ArticleReading reading, int verb, int first) =>
        PhraseEnding.At(reading, AttributingSubject.BeforeAdverbs(reading.Tokens, verb - 1, first), first + 1);

    private static int Verb(ArticleReading reading, SentenceTokens sentence)
    {
        var end = Math.Min(sentence.End - 1, sentence.First + Longest);
        for (var t = sentence.First + 1; t < end && reading.Tokens[t] is { Run: < 0, Kind: not TokenKind.Comma } token; t++)
        {
            if (token.Mention < 0 && token.Has(Frames.Clause) && token.Has(Frames.Finite)
                && (!token.Has(Frames.NounToo) || token.Has(Traits.PastForm)))
            {
                return t;
            }
        }

        return -1;
    }
}
