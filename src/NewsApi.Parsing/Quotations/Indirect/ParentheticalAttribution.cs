using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>Reads an attribution between commas, or behind the last: The pier, Smith said, is old; The pier is old, Smith said.</summary>
/// <remarks>
/// The content is what stands before it, with what follows it in a second piece. Leaves alone cues beside quotation marks.
/// </remarks>
internal static class ParentheticalAttribution
{
    public static bool TryRead(ArticleReading reading, SentenceTokens sentence, int verb, int from, out IndirectQuote quote)
    {
        var tokens = reading.Tokens;
        quote = default;
        if (verb == from || !IsCue(tokens[verb]))
        {
            return false;
        }

        var behind = Behind(tokens, verb, sentence.End);
        if (behind < sentence.End && tokens[behind].Kind is not (TokenKind.Comma or TokenKind.Stop or TokenKind.Dash))
        {
            return false;
        }

        var speaker = SubjectOf(reading, verb, from);
        if (!speaker.Found || speaker.First - 2 < from || tokens[speaker.First - 1].Kind is not (TokenKind.Comma or TokenKind.Dash))
        {
            return false;
        }

        var goesOn = behind + 1 < sentence.End && !ContentWords.StartsAnew(reading, behind + 1, sentence.End);
        if (ContentEnd.HasMark(reading, from, goesOn || behind + 1 >= sentence.End ? sentence.End : behind))
        {
            return false;
        }

        var end = ContentEnd.BeforeRole(reading, speaker.First - 1, from);
        quote = new IndirectQuote(RuleMatch.At(speaker, verb, AttributionRules.IndirectClosing), from, end)
        {
            Rest = goesOn ? RestFrom(reading, behind + 1, sentence.End) : default,
        };
        return quote.HasRest || IsContent(reading, from, end, sentence.First);
    }

    private static bool IsCue(in Token verb) =>
        verb.Has(Frames.Clause) && !verb.Has(Frames.Participle) && (!verb.Has(Frames.NounToo) || verb.Has(Traits.PastForm));

    private static NounPhrase SubjectOf(ArticleReading reading, int verb, int from)
    {
        var b = verb - 1;
        while (b > from && reading.Tokens[b] is { Run: < 0, Mention: < 0 } token
            && token.Has(Traits.Adverb | Traits.Auxiliary) && !token.Has(Traits.SubjectPronoun | Traits.Role))
        {
            b--;
        }

        return reading.Tokens[b].Kind is TokenKind.Comma ? Aside.SubjectAcross(reading, b, from) : PhraseEnding.At(reading, b, from);
    }

    private static Range RestFrom(ArticleReading reading, int first, int limit)
    {
        var end = ContentEnd.Of(reading, first, limit, isClause: true);
        return end > first + 1 ? new Range(first, end) : default;
    }

    private static bool IsContent(ArticleReading reading, int first, int end, int sentenceFirst) =>
        ContentWords.HasVerb(reading, first + 1, end) && !(first == sentenceFirst && ContentWords.LeadsUp(reading, first, end));

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
