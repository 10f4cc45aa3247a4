using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>
/// The last word before a verb and what belongs to it: auxiliaries, adverbs, an unknown word, a day or a week ("had long felt",
/// "angrily said", "this week called").
/// </summary>
internal static class VerbGroup
{
    private const int LongestTime = 4;

    private const Traits Nouns = Traits.Role | Traits.Group | Traits.Organization | Traits.CueNoun;

    public static int WordBefore(TextReading reading, int verb, int sentenceFirst)
    {
        var t = verb - 1;
        while (t >= sentenceFirst && BelongsToVerb(reading.Tokens, t, sentenceFirst))
        {
            t--;
        }

        return BeforeTime(reading.Tokens, t, sentenceFirst);
    }

    private static bool BelongsToVerb(TokenList tokens, int t, int sentenceFirst)
    {
        if (tokens[t] is not { Run: < 0, Mention: < 0 } token)
        {
            return false;
        }

        return token.Has(Traits.Auxiliary | Traits.Adverb) && !token.Has(Traits.SubjectPronoun | Traits.Role)
            || CueForm.IsSinceThen(tokens, t)
            || t > sentenceFirst && IsPlain(token) && (tokens[t - 1].Has(Traits.Auxiliary) || tokens[t - 1].Mention >= 0);
    }

    // "Smith this week called it", "Smith on Monday said".
    private static int BeforeTime(TokenList tokens, int last, int sentenceFirst)
    {
        if (last > sentenceFirst && tokens[last] is { Run: < 0, Mention: < 0 } token && token.Has(Traits.Calendar | Traits.TimeUnit))
        {
            for (var first = last; first > sentenceFirst && first > last - LongestTime; first--)
            {
                if (tokens[first - 1].Mention >= 0 && TimePhrase.Skip(tokens, first, last + 1) == last + 1)
                {
                    return first - 1;
                }
            }
        }

        return last;
    }

    private static bool IsPlain(in Token token) =>
        token.IsWord && !token.IsCapital && !token.Has(Nouns | Traits.SubjectPronoun | Traits.Preposition | Traits.Conjunction);
}
