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
            else if (!(t == first && token.Word is Word.For or Word.In or Word.On or Word.During or Word.Over or Word.Since or Word.At)
                && !(token.Kind is TokenKind.Number || token.Has(Traits.Determiner | Traits.Adverb | Traits.Modifier | Traits.TimeAdjective)) || token.Has(Traits.SubjectPronoun))
            {
                break;
            }
        }

        return end > first && end < limit && tokens[end] is { Run: < 0, Mention: < 0 } behind && behind.Has(Traits.Adverb) && !behind.Has(Traits.Modifier) ? end + 1 : end;
    }
}
