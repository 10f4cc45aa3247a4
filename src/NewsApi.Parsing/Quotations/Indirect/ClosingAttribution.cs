using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>The tag behind its content: The pier is old, Smith said; …, said Smith.</summary>
internal static class ClosingAttribution
{
    private const int Longest = 30;

    public static bool TryFind(ArticleReading reading, SentenceTokens sentence, out IndirectQuote quote)
    {
        quote = default;
        for (var t = sentence.End - 1; t > sentence.First + 2 && sentence.End - t < Longest && reading.Tokens[t].Run < 0; t--)
        {
            var before = reading.Tokens[t + 1].Word is Word.As ? t + 1 : t;
            if (reading.Tokens[t].Kind is TokenKind.Comma && TryMatch(reading, sentence, before, out var match))
            {
                quote = new IndirectQuote(match, sentence.First, ContentEnd.BeforeRole(reading, t, sentence.First));
                return !ContentEnd.HasMark(reading, sentence.First, t) && !ContentWords.LeadsUp(reading, sentence.First, t);
            }
        }

        return false;
    }

    private static bool TryMatch(ArticleReading reading, SentenceTokens sentence, int comma, out RuleMatch match)
    {
        var tokens = reading.Tokens;
        ref var next = ref tokens[comma + 1];
        match = default;
        if (next.Mention < 0 && next.Has(Frames.Clause) && next.Has(Frames.Finite) && !next.Has(Frames.NounToo))
        {
            match = TrailingCue.Inverted(reading, comma + 1, sentence.End) with { Rule = AttributionRules.IndirectClosing };
            return match.Speaker.Found && (match.Speaker.Kind is not PhraseKind.Description || Subject.IsPerson(reading, match.Speaker) || tokens[match.Speaker.Head].Has(Traits.CueNoun))
                && (match.Speaker.End >= sentence.End || tokens[match.Speaker.End].Kind is TokenKind.Comma or TokenKind.Stop);
        }

        var phrase = NounPhraseReader.Read(reading, comma + 1, sentence.End);
        var verb = phrase.Found ? CueVerb.After(reading, phrase.End, sentence.End) : -1;
        if (verb < 0 || !tokens[verb].Has(Frames.Clause | Frames.Addressee) || tokens[verb].Has(Frames.NounToo) && !tokens[verb].Has(Traits.PastForm) || sentence.End - verb >= 12 || tokens[verb + 1].Kind is TokenKind.Comma || ContentEnd.HasMark(reading, verb, sentence.End) || ContentStart.After(reading, verb, sentence.End).Start >= 0)
        {
            return false;
        }

        match = RuleMatch.At(phrase, verb, AttributionRules.IndirectClosing);
        return ContentWords.HasVerb(reading, sentence.First, comma);
    }
}
