using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>When something was said: "last month", "for weeks", "on Monday", "in the past two years".</summary>
internal static class TimePhrase
{
    private const int Longest = 5;

    /// <summary>One past the phrase that begins at <paramref name="first"/>; <paramref name="first"/> where none begins there.</summary>
    public static int Skip(TokenList tokens, int first, int limit)
    {
        var end = first;
        for (var t = first; t < limit && t < first + Longest && tokens[t] is { Run: < 0, Mention: < 0 } token; t++)
        {
            if (token.Has(Traits.Calendar | Traits.TimeUnit))
            {
                end = t + 1;
            }
            else if (token.Has(Traits.SubjectPronoun) || !(t == first && Opens(token)) && !IsInside(token))
            {
                break;
            }
        }

        return end > first && end < limit && IsAdverb(tokens[end]) ? end + 1 : end;
    }

    private static bool Opens(in Token token) =>
        token.Word is Word.For or Word.In or Word.On or Word.During or Word.Over or Word.Since or Word.At;

    private static bool IsInside(in Token token) =>
        token.Kind is TokenKind.Number || token.Has(Traits.Determiner | Traits.Adverb | Traits.Modifier | Traits.TimeAdjective);

    private static bool IsAdverb(in Token token) =>
        token is { Run: < 0, Mention: < 0 } && token.Has(Traits.Adverb) && !token.Has(Traits.Modifier);
}
