using System.Buffers;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Splits a text into lines and leaves out empty ones. A line ends at LF, CR, CRLF, vertical tab, form feed, NEL and the Unicode
/// line and paragraph separators. White space of every kind and byte order marks are trimmed.
/// </summary>
internal static class LineReader
{
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\n\r\v\f\u0085\u2028\u2029");

    public static List<TextLine> Read(string text)
    {
        var lines = new List<TextLine>();
        var start = 0;
        var blankBefore = false;
        while (start < text.Length)
        {
            var length = text.AsSpan(start).IndexOfAny(LineEnds);
            var end = length < 0 ? text.Length : start + length;
            var span = Trim(text, start, end);
            if (span.Length > 0)
            {
                lines.Add(new TextLine(span, blankBefore, IsIndented(text, start, span.Start)));
            }

            blankBefore = span.Length == 0;
            start = end + LengthOfLineEnd(text, end);
        }

        return lines;
    }

    /// <summary>The part from <paramref name="start"/> to <paramref name="end"/> without the white space at either end.</summary>
    public static TextSpan Trim(string text, int start, int end)
    {
        while (start < end && IsBlank(text[start]))
        {
            start++;
        }

        while (end > start && IsBlank(text[end - 1]))
        {
            end--;
        }

        return new TextSpan(start, end);
    }

    private static bool IsBlank(char c) => char.IsWhiteSpace(c) || c is '\uFEFF' or '\u200B' or '\u2060' or '\0';

    private static bool IsIndented(string text, int start, int visible) =>
        visible > start && text[visible - 1] is not '\uFEFF';

    private static int LengthOfLineEnd(string text, int end) =>
        end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1;
}
