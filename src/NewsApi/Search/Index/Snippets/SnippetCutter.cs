using NewsApi.Parsing;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index.Snippets;

/// <summary>Cuts from a text the passage with most matches.</summary>
internal sealed class SnippetCutter(MatchPatterns patterns, int maxWords)
{
    // Matches beyond are not shown, so that cutting a page of snippets cannot take seconds.
    private const int MaxExaminedWords = 50_000;

    private readonly Dictionary<AnalysisLanguage, TextWords> _languages = [];
    private readonly PatternFinder _finder = patterns.ToFinder();

    /// <summary>Cuts a passage from the text below <paramref name="start"/>.</summary>
    public Snippet Cut(string text, int start, string? language)
    {
        var (words, marks) = Read(text, start, language);
        if (words.Count == 0)
        {
            return new Snippet("", start, []);
        }

        var first = Passages.FindBest(text, words, marks, maxWords, patterns.Count);
        var last = Passages.AlignEnd(text, words, marks, (first, Math.Min(first + maxWords, words.Count) - 1));
        var span = Passages.Trim(text, words, first, last, start);
        return new Snippet(
            Flatten(span.In(text)), span.Start, Spans(words, marks, first, last, span));
    }

    /// <summary>Returns the whole text with its matches.</summary>
    public Snippet Mark(string text, string? language)
    {
        var (words, marks) = Read(text, 0, language);
        return new Snippet(Flatten(text), 0, Spans(words, marks, 0, words.Count - 1, new TextSpan(0, text.Length)));
    }

    private (List<TextWord> Words, int[] Marks) Read(string text, int start, string? tag)
    {
        var language = TextAnalysis.Choose(tag, text);
        if (!_languages.TryGetValue(language, out var reader))
        {
            _languages[language] = reader = new TextWords(language, _finder);
        }

        var words = reader.Read(text, start, MaxExaminedWords);
        return (words, _finder.Mark(words));
    }

    private static List<TextSpan> Spans(List<TextWord> words, int[] marks, int first, int last, TextSpan passage)
    {
        var spans = new List<TextSpan>();
        for (var at = first; at <= last; at++)
        {
            if (marks[at] == 0 || !passage.Contains(words[at].Span))
            {
                continue;
            }

            var span = new TextSpan(words[at].Span.Start - passage.Start, words[at].Span.End - passage.Start);

            // Bigrams overlap.
            if (spans.Count > 0 && span.Start < spans[^1].End)
            {
                spans[^1] = spans[^1] with { End = Math.Max(span.End, spans[^1].End) };
            }
            else
            {
                spans.Add(span);
            }
        }

        return spans;
    }

    // One character for one: offsets stay.
    private static string Flatten(string text) => string.Create(text.Length, text, static (flat, original) =>
    {
        for (var at = 0; at < flat.Length; at++)
        {
            flat[at] = char.IsControl(original[at]) || original[at] is '\u2028' or '\u2029' ? ' ' : original[at];
        }
    });
}
