using System.Collections.Concurrent;

namespace NewsApi.Search.Index.Analysis;

/// <summary>Tells the forms of the words of one language, and remembers them: texts share most of their words.</summary>
internal sealed class KnownWords(AnalysisLanguage language)
{
    private const int MaxCount = 50_000;
    private const int MaxLength = 30;

    private static readonly KnownWords[] All =
        [.. Enum.GetValues<AnalysisLanguage>().Select(one => new KnownWords(one))];

    private readonly Lock _lock = new();
    private readonly Func<string, WordForms> _form = WordForming.In(language);
    private ConcurrentDictionary<string, WordForms> _known = [];
    private int _count;

    public static KnownWords In(AnalysisLanguage language) => All[(int)language];

    public WordForms Of(ReadOnlySpan<char> word) =>
        _known.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out var forms) ? forms : Learn(word.ToString());

    /// <summary>The words of a text, one after another.</summary>
    public List<WordForms> Read(string text)
    {
        var words = new List<WordForms>();
        Span<char> joined = stackalloc char[WordCutter.MaxWordLength];
        var cutter = new WordCutter();
        while (cutter.MoveNext(text))
        {
            words.Add(Of(cutter.Read(text, joined)));
        }

        return words;
    }

    private WordForms Learn(string word)
    {
        lock (_lock)
        {
            var forms = _form(word);
            if (word.Length > MaxLength || !_known.TryAdd(word, forms))
            {
                return forms;
            }

            // Which of them are rare is not told: those that are not come back soon.
            if (++_count >= MaxCount)
            {
                (_known, _count) = ([], 0);
            }

            return forms;
        }
    }
}
