using NewsApi.Parsing;

namespace NewsApi.Search.Index.Snippets;

/// <summary>Chooses where the passage of a snippet begins and ends.</summary>
internal static class Passages
{
    // A match of another pattern counts more than any number of matches of the same pattern.
    private const int WeightOfAnother = 1000;

    // Bounds the length of a passage of very long words.
    private const int MaxLengthPerWord = 40;

    /// <summary>The first word of the best passage of <paramref name="count"/> words; the first of equal ones.</summary>
    public static int FindBest(string text, List<TextWord> words, int[] marks, int count, int patterns)
    {
        var counts = new int[patterns + 1];
        var (score, best, bestStart) = (0, 0, 0);
        for (var end = 0; end < words.Count; end++)
        {
            score += Change(counts, marks[end], 1);
            if (end >= count)
            {
                score -= Change(counts, marks[end - count], -1);
            }

            if (score > best)
            {
                (best, bestStart) = (score, Math.Max(0, end - count + 1));
            }
        }

        return best == 0 ? 0 : AlignStart(text, words, marks, bestStart, count);
    }

    /// <summary>The last word of a passage: where a sentence ends behind its middle and its matches, else as it is.</summary>
    public static int AlignEnd(string text, List<TextWord> words, int[] marks, (int First, int Last) passage)
    {
        var (first, last) = passage;
        var least = Math.Max((first + last) / 2, Array.FindLastIndex(marks, last, last - first + 1, mark => mark > 0));
        for (var at = last; at >= least; at--)
        {
            if (at == words.Count - 1 || EndsSentence(text, words[at].Span.End, words[at + 1].Span.Start))
            {
                return at;
            }
        }

        return last;
    }

    /// <summary>The passage between two words, with the punctuation that belongs to them; bounded in length.</summary>
    public static TextSpan Trim(string text, List<TextWord> words, int first, int last, int from)
    {
        var start = words[first].Span.Start;
        var maxEnd = start + ((last - first + 1) * MaxLengthPerWord);
        while (last > first && words[last].Span.End > maxEnd)
        {
            last--;
        }

        var end = words[last].Span.End;
        while (start > from && IsAttached(text[start - 1]))
        {
            start--;
        }

        while (end < text.Length && IsAttached(text[end]))
        {
            end++;
        }

        if (end > maxEnd)
        {
            end = char.IsLowSurrogate(text[maxEnd]) ? maxEnd - 1 : maxEnd;
        }

        return new TextSpan(start, end);
    }

    // Better at the beginning of a sentence, else with the first match in the first third.
    private static int AlignStart(string text, List<TextWord> words, int[] marks, int start, int count)
    {
        var firstMatch = start;
        while (firstMatch < words.Count - 1 && marks[firstMatch] == 0)
        {
            firstMatch++;
        }

        for (var at = firstMatch; at >= Math.Max(0, firstMatch - (count / 2)); at--)
        {
            if (at == 0 || EndsSentence(text, words[at - 1].Span.End, words[at].Span.Start))
            {
                return at;
            }
        }

        return Math.Max(0, firstMatch - (count / 3));
    }

    // Bigrams overlap. nothing is between them.
    private static bool EndsSentence(string text, int start, int end) =>
        start < end && text.AsSpan(start, end - start).IndexOfAny(".!?。\n") >= 0;

    private static int Change(int[] counts, int mark, int by)
    {
        if (mark == 0)
        {
            return 0;
        }

        var isOnly = by > 0 ? counts[mark] == 0 : counts[mark] == 1;
        counts[mark] += by;
        return isOnly ? WeightOfAnother : 1;
    }

    private static bool IsAttached(char letter) => char.IsPunctuation(letter) || char.IsSymbol(letter);
}
