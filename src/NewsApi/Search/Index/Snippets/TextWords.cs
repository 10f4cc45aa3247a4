using Lucene.Net.Analysis.TokenAttributes;
using NewsApi.Parsing;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index.Snippets;

/// <summary>A word of a text, with its place and the terms it is found by.</summary>
internal sealed record TextWord(TextSpan Span, string Printed, string Stem);

internal static class TextWords
{
    /// <summary>
    /// The words of a text from <paramref name="start"/>, analysed as the index does; of a very long text, those of
    /// its beginning.
    /// </summary>
    public static List<TextWord> Read(string text, int start, string? language, int maxCount)
    {
        var words = new List<TextWord>();
        var analyzer = Analyzers.Of(Analyzers.Choose(language, text));
        using var reader = new StringReader(start == 0 ? text : text[start..]);
        using var stream = analyzer.GetTokenStream(Fields.Quote, reader);
        var term = stream.AddAttribute<ICharTermAttribute>();
        var offset = stream.AddAttribute<IOffsetAttribute>();
        var increment = stream.AddAttribute<IPositionIncrementAttribute>();
        stream.Reset();
        while (words.Count < maxCount && stream.IncrementToken())
        {
            var value = term.ToString();
            if (increment.PositionIncrement == 0 && words.Count > 0)
            {
                words[^1] = words[^1] with { Stem = value };
            }
            else
            {
                words.Add(new TextWord(new TextSpan(start + offset.StartOffset, start + offset.EndOffset), value, value));
            }
        }

        return words;
    }
}
