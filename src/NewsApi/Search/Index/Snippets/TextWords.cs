using Lucene.Net.Analysis.TokenAttributes;
using NewsApi.Parsing;
using NewsApi.Search.Index.Analysis;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Search.Index.Snippets;

/// <summary>A word of a text, without regard to case and diacritics, with its place.</summary>
internal readonly record struct TextWord(TextSpan Span, string Printed);

/// <summary>Reads the words of texts as the index does. One reader for all texts of a page: they share most words.</summary>
internal sealed class TextWords(AnalysisLanguage language)
{
    // From words as they stand in texts, to those without case and diacritics.
    private readonly Dictionary<string, string> _printed = [];

    /// <summary>The words of a text from <paramref name="start"/>; of a very long text, those of its beginning.</summary>
    public List<TextWord> Read(string text, int start, int maxCount)
    {
        var printed = _printed.GetAlternateLookup<ReadOnlySpan<char>>();
        var words = new List<TextWord>();
        using var reader = new StringReader(start == 0 ? text : text[start..]);
        using var stream = new WordTokenizer(reader);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        stream.Reset();
        while (words.Count < maxCount && stream.IncrementToken())
        {
            var standing = term.Buffer.AsSpan(0, term.Length);
            if (!printed.TryGetValue(standing, out var word))
            {
                var whole = standing.ToString();
                _printed[whole] = word = QueryWords.Terms(whole, Fields.Words, language) is [var only] ? only : whole;
            }

            words.Add(new TextWord(new TextSpan(start + offset.StartOffset, start + offset.EndOffset), word));
        }

        return words;
    }
}
