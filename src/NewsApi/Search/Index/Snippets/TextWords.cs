using Lucene.Net.Analysis.TokenAttributes;
using NewsApi.Parsing;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index.Snippets;

/// <summary>A word of a text, without regard to case and diacritics, with its place.</summary>
internal readonly record struct TextWord(TextSpan Span, string Printed);

/// <summary>Reads the words of texts as the index does. One reader for all texts of a page: they share most words.</summary>
internal sealed class TextWords(AnalysisLanguage language)
{
    private readonly HashSet<string> _known = [];

    /// <summary>The words of a text from <paramref name="start"/>; of a very long text, those of its beginning.</summary>
    public List<TextWord> Read(string text, int start, int maxCount)
    {
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new List<TextWord>();
        using var reader = new StringReader(start == 0 ? text : text[start..]);
        using var stream = Analyzers.Of(language).GetTokenStream(Fields.Words, reader);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (words.Count < maxCount && stream.IncrementToken())
        {
            var printed = term.Buffer.AsSpan(0, term.Length);
            if (!known.TryGetValue(printed, out var word))
            {
                word = printed.ToString();
                _known.Add(word);
            }

            words.Add(new TextWord(new TextSpan(start + offset.StartOffset, start + offset.EndOffset), word));
        }

        return words;
    }
}
