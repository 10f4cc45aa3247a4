using DiffPlex;
using DiffPlex.Chunkers;
using DiffPlex.Model;
using NewsApi.Articles;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Quotes;

namespace NewsApi.Revisions;

/// <summary>Compares the texts of two revisions paragraph by paragraph, ignoring white space.</summary>
internal static class ParagraphDiff
{
    // The diff takes time in proportion to length × difference. Beyond this, texts that differ throughout are compared
    // in order only.
    private const int MaxDifferent = 4000;

    public static IReadOnlyList<ParagraphChange> Of(Article from, Article to)
    {
        var (old, young) = (Paragraphs.Of(from), Paragraphs.Of(to));
        var shorter = Math.Min(old.Count, young.Count);
        var start = CountSame(shorter, at => old[at].Folded == young[at].Folded);
        var end = CountSame(shorter - start, at => old[^(at + 1)].Folded == young[^(at + 1)].Folded);
        (old, young) = (old[start..^end], young[start..^end]);
        return [.. BlocksOf(old, young).SelectMany(block => Compare(
            old.GetRange(block.DeleteStartA, block.DeleteCountA), young.GetRange(block.InsertStartB, block.InsertCountB)))];
    }

    private static int CountSame(int most, Func<int, bool> isSame)
    {
        var count = 0;
        while (count < most && isSame(count))
        {
            count++;
        }

        return count;
    }

    private static IList<DiffBlock> BlocksOf(List<Paragraph> old, List<Paragraph> young) =>
        old.Count == 0 || young.Count == 0 || old.Count + young.Count > MaxDifferent
            ? [new DiffBlock(0, old.Count, 0, young.Count)]
            : Differ.Instance.CreateDiffs(Join(old), Join(young), false, false, LineChunker.Instance).DiffBlocks;

    private static string Join(List<Paragraph> paragraphs) => string.Join('\n', paragraphs.Select(paragraph => paragraph.Folded));

    // A removed and an added paragraph with most words in common are reported as one changed paragraph.
    private static IEnumerable<ParagraphChange> Compare(List<Paragraph> old, List<Paragraph> young)
    {
        var next = 0;
        var pairs = WordOverlapMatcher.Match(
            old.ConvertAll(paragraph => BagOfWords.Of(paragraph.Folded)), young.ConvertAll(paragraph => BagOfWords.Of(paragraph.Folded)));
        var continued = pairs.ToDictionary(pair => pair.Part, pair => pair.Old);
        for (var at = 0; at < young.Count; at++)
        {
            if (!continued.TryGetValue(at, out var was))
            {
                yield return Change(Difference.Added, null, young[at]);
                continue;
            }

            for (; next < was; next++)
            {
                yield return Change(Difference.Removed, old[next], null);
            }

            if (old[was].Folded != young[at].Folded)
            {
                yield return Change(Difference.Changed, old[was], young[at]);
            }

            next = was + 1;
        }

        for (; next < old.Count; next++)
        {
            yield return Change(Difference.Removed, old[next], null);
        }
    }

    private static ParagraphChange Change(Difference change, Paragraph? from, Paragraph? to) =>
        new() { Change = change, From = from?.ToResponse(), To = to?.ToResponse() };
}

/// <summary>A paragraph, heading or other line of a text.</summary>
/// <param name="Text">The text as printed.</param>
/// <param name="Folded">The text with each run of white space as one space.</param>
/// <param name="Span">The position in the article's text.</param>
internal sealed record Paragraph(string Text, string Folded, TextSpan Span)
{
    public ContextText ToResponse() => new() { Text = Text, Start = Span.Start, End = Span.End };
}

internal static class Paragraphs
{
    private static readonly char[] LineBreaks = ['\n', '\r', '\u2028', '\u2029'];

    /// <summary>Splits a whole text into the paragraphs and headings that the parser found, and the lines between them.</summary>
    public static List<Paragraph> Of(Article article)
    {
        var (text, end) = (article.Body.Text, 0);
        var paragraphs = new List<Paragraph>();
        foreach (var span in SpansOf(article).Append(new TextSpan(text.Length, text.Length)))
        {
            paragraphs.AddRange(LinesOf(text, new TextSpan(end, Math.Max(end, span.Start))));
            paragraphs.AddRange(Read(text, span));
            end = Math.Max(end, span.End);
        }

        return paragraphs;
    }

    private static IEnumerable<TextSpan> SpansOf(Article article) => article.Sections
        .SelectMany(section => section.Heading is null
            ? section.Paragraphs
            : section.Paragraphs.Prepend(new TextSpan(section.HeadingStart!.Value, section.HeadingEnd!.Value)))
        .OrderBy(span => span.Start);

    private static IEnumerable<Paragraph> LinesOf(string text, TextSpan span)
    {
        for (var start = span.Start; start < span.End;)
        {
            var length = text.AsSpan(start, span.End - start).IndexOfAny(LineBreaks);
            var end = length < 0 ? span.End : start + length;
            foreach (var line in Read(text, new TextSpan(start, end)))
            {
                yield return line;
            }

            start = end + 1;
        }
    }

    private static IEnumerable<Paragraph> Read(string text, TextSpan span)
    {
        var words = span.In(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 0)
        {
            yield return new Paragraph(span.In(text), string.Join(' ', words), span);
        }
    }
}
