namespace NewsApi.Search.Index.Analysis;

/// <summary>
/// Tells the forms of the words of one language, and remembers them: texts share most of their words. Each word has one place,
/// by its hash, which it shares with others: the last of them is remembered.
/// </summary>
internal sealed class KnownWords(AnalysisLanguage language)
{
    private const int PlaceBits = 16;
    private const int MaxLength = 30;

    // English words of news have five letters, and what separates them.
    private const int UsualLength = 6;

    private static readonly KnownWords[] All =
        [.. Enum.GetValues<AnalysisLanguage>().Select(one => new KnownWords(one))];

    private readonly Lock _lock = new();
    private readonly Func<string, WordForms> _form = WordForming.In(language);
    private readonly Lazy<KnownWord?[]> _known = new(() => new KnownWord?[1 << PlaceBits]);

    public static KnownWords In(AnalysisLanguage language) => All[(int)language];

    public WordForms Of(ReadOnlySpan<char> word)
    {
        ref var place = ref _known.Value[PlaceOf(word)];
        var known = Volatile.Read(ref place);
        if (known is null || !word.SequenceEqual(known.Word))
        {
            known = Learn(word.ToString());
            if (word.Length <= MaxLength)
            {
                Volatile.Write(ref place, known);
            }
        }

        return known.Forms;
    }

    /// <summary>The words of a text, one after another.</summary>
    public List<WordForms> Read(ReadOnlySpan<char> text)
    {
        var words = new List<WordForms>((text.Length / UsualLength) + 1);
        Span<char> joined = stackalloc char[WordCutter.MaxWordLength];
        var cutter = new WordCutter();
        while (cutter.MoveNext(text))
        {
            words.Add(Of(cutter.Read(text, joined)));
        }

        return words;
    }

    private KnownWord Learn(string word)
    {
        lock (_lock)
        {
            return new KnownWord(word, _form(word));
        }
    }

    // Fibonacci hashing of what FNV makes of the letters: the upper bits of the product depend on all of them.
    private static int PlaceOf(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var letter in word)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return (int)((hash * 2654435769u) >> (32 - PlaceBits));
    }

    private sealed record KnownWord(string Word, WordForms Forms);
}
