using NewsApi.Parsing;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index.Snippets;

/// <summary>A word of a text, and what of the query it may be.</summary>
internal readonly record struct TextWord(TextSpan Span, SoughtWord Sought);

/// <summary>
/// What a query looks for in a word; one object for each word that texts have, as they share most.
/// </summary>
/// <param name="Stem">The stem of the word, where that is looked for.</param>
/// <param name="Prefix">The number of the prefix that it has, 0 for none.</param>
/// <param name="Begins">Whether a sequence of words that is looked for begins with it.</param>
internal sealed record SoughtWord(string? Stem, int Prefix, bool Begins)
{
    public static readonly SoughtWord Nothing = new(null, 0, false);
}

/// <summary>Reads the words of texts as the index does.</summary>
internal sealed class TextWords(AnalysisLanguage language, PatternFinder finder)
{
    private readonly KnownWords _known = KnownWords.In(language);
    private readonly Dictionary<string, SoughtWord> _sought = [];
    private readonly List<TextWord> _words = [];

    /// <summary>
    /// The words of a text from <paramref name="start"/>; of a very long text, those of its beginning. The list is used
    /// again for the next text.
    /// </summary>
    public List<TextWord> Read(string text, int start, int maxCount)
    {
        _words.Clear();
        var sought = _sought.GetAlternateLookup<ReadOnlySpan<char>>();
        var below = text.AsSpan(start);
        Span<char> joined = stackalloc char[WordCutter.MaxWordLength];
        var cutter = new WordCutter();
        while (_words.Count < maxCount && cutter.MoveNext(below))
        {
            var word = cutter.Read(below, joined);
            var known = SoughtWord.Nothing;
            if (finder.MaySeek(word) && !sought.TryGetValue(word, out known))
            {
                sought[word] = known = finder.Seek(_known.Of(word));
            }

            _words.Add(new TextWord(new TextSpan(start + cutter.Start, start + cutter.End), known));
        }

        return _words;
    }
}
