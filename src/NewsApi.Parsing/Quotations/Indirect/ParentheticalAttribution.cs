using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>A tag between commas, or behind the last: The pier, Smith said, is old; The pier is old, Smith said.</summary>
/// <remarks>The content is what stands before it, with what follows it in a second piece. Leaves alone tags beside quotation marks.</remarks>
internal static class ParentheticalAttribution
{
    public static bool TryRead(ArticleReading reading, SentenceTokens sentence, int verb, int from, out IndirectQuote quote)
    {
        var tokens = reading.Tokens;
        quote = default;
        if (verb == from || !tokens[verb].Has(Frames.Clause) || tokens[verb].Has(Frames.Participle) || tokens[verb].Has(Frames.NounToo) && !tokens[verb].Has(Traits.PastForm)
            || Behind(tokens, verb, sentence.End) is var behind && behind < sentence.End && tokens[behind].Kind is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Dash))
        {
            return false;
        }

        var b = verb - 1;
        while (b > from && tokens[b] is { Run: < 0, Mention: < 0 } token && token.Has(Traits.Adverb | Traits.Auxiliary) && !token.Has(Traits.SubjectPronoun | Traits.Role))
        {
            b--;
        }

        var phrase = tokens[b].Kind is TokenKind.Comma ? Aside.Before(reading, b, from) : Subject.EndingAt(reading, b, from);
        if (!phrase.Found || phrase.First - 2 < from || tokens[phrase.First - 1].Kind is not (TokenKind.Comma or TokenKind.Dash))
        {
            return false;
        }

        var end = ContentEnd.BeforeRole(reading, phrase.First - 1, from);
        var anew = behind + 1 < sentence.End && ContentWords.StartsAnew(reading, behind + 1, sentence.End);
        if (ContentEnd.HasMark(reading, from, anew ? behind : sentence.End))
        {
            return false;
        }

        var rest = behind + 1 < sentence.End && !anew ? ContentEnd.Of(reading, behind + 1, sentence.End, isClause: true) : -1;
        quote = new IndirectQuote(RuleMatch.At(phrase, verb, AttributionRules.IndirectClosing), from, end)
        {
            Rest = rest > behind + 2 ? new Range(behind + 1, rest) : default,
        };
        return quote.Rest.End.Value > 0 || ContentWords.HasVerb(reading, from + 1, end) && !(from == sentence.First && ContentWords.LeadsUp(reading, from, end));
    }

    // "said", "said on Monday", "said Monday"
    private static int Behind(TokenList tokens, int verb, int end)
    {
        var t = TimePhrase.Skip(tokens, verb + 1, end);
        while (t < end && tokens[t] is { Run: < 0, Mention: < 0 } token && token.Has(Traits.Calendar | Traits.Adverb))
        {
            t++;
        }

        return t;
    }
}
