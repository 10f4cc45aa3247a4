using NewsApi.Parsing;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index.Snippets;

/// <summary>A word of a text, and what of the patterns it may be.</summary>
internal readonly record struct TextWord(TextSpan Span, SoughtWord Sought);

/// <summary>What of the patterns a word may be.</summary>
/// <param name="Terms">The terms of the word; null where no pattern has them.</param>
/// <param name="Number">The number of the pattern that the word alone matches; 0 for none.</param>
internal sealed record SoughtWord(WordTerms? Terms, int Number)
{
    public static readonly SoughtWord None = new(null, 0);

    public bool IsOneOf(string[] terms) =>
        Terms is not null && (terms.Contains(Terms.Printed) || terms.Contains(Terms.StemTerm));
}

/// <summary>Reads the words of texts as the index does, and finds those of the patterns.</summary>
internal sealed class TextWords(AnalysisLanguage language, PatternFinder finder)
{
    // A word of English news and what separates it from the next.
    private const int UsualLength = 6;

    private readonly TermCache _terms = TermCache.In(language);
    private readonly Dictionary<string, SoughtWord> _sought = [];

    /// <summary>Returns the words of a text from <paramref name="start"/>; of a very long text, the first ones.</summary>
    public List<TextWord> Read(string text, int start, int maxCount)
    {
        var below = text.AsSpan(start);
        var words = new List<TextWord>(Math.Min(maxCount, below.Length / UsualLength));
        Span<char> joined = stackalloc char[WordTokenizer.MaxWordLength];
        var tokenizer = new WordTokenizer();
        var (first, end) = (0, 0);
        while (words.Count < maxCount && tokenizer.MoveNext(below))
        {
            if (!Hyphens.Join(below, end, tokenizer.Start))
            {
                SeekCompound(words, first, text);
                first = words.Count;
            }

            end = tokenizer.End;
            words.Add(new TextWord(new TextSpan(start + tokenizer.Start, start + end), Seek(tokenizer.Read(below, joined))));
        }

        SeekCompound(words, first, text);
        return words;
    }

    // "co-operative" may be sought as "cooperative".
    private void SeekCompound(List<TextWord> words, int first, string text)
    {
        if (words.Count - first < 2)
        {
            return;
        }

        var whole = Seek(Hyphens.Remove(text.AsSpan(words[first].Span.Start..words[^1].Span.End)));
        for (var at = first; whole.Number > 0 && at < words.Count; at++)
        {
            words[at] = words[at] with { Sought = whole };
        }
    }

    private SoughtWord Seek(ReadOnlySpan<char> word)
    {
        if (!finder.MayMatch(word))
        {
            return SoughtWord.None;
        }

        if (!_sought.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var known))
        {
            _sought[word.ToString()] = known = finder.Seek(_terms.Of(word));
        }

        return known;
    }
}
