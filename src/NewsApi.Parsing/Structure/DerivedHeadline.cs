using System.Buffers;
using System.Globalization;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Cuts a headline out of a lead that has none above it: its first sentence where that is short enough, else up to the end of a
/// clause, else up to a word that no tie ("between", "during") separates from the rest.
/// </summary>
internal static class DerivedHeadline
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MaxLength = 120;

    private static readonly SearchValues<char> ClauseEnds = SearchValues.Create(",;:—–、，；");

    private const int ShortestClause = 40;

    public static TextSpan From(string text, TextSpan lead, int start)
    {
        var sentence = new TextSpan(start, Math.Min(lead.End, start + MaxLength));
        var line = sentence.SliceOf(text);
        var end = SentenceEnd(line);
        if (end == 0)
        {
            end = sentence.End == lead.End ? line.Length : CutEnd(line);
        }

        return LineReader.Trim(text, start, start + end);
    }

    private static int SentenceEnd(ReadOnlySpan<char> line)
    {
        for (var i = 10; i < line.Length; i++)
        {
            if (line[i] is '。' or '！' or '？' or '।'
                || (line[i] is '.' or '!' or '?' && i + 2 < line.Length && char.IsWhiteSpace(line[i + 1]) && !char.IsLower(line[i + 2])
                    && (line[i] != '.' || LineEndings.Of(line[..(i + 1)]) == LineEnding.FullStop)))
            {
                return i;
            }
        }

        return 0;
    }

    private static int CutEnd(ReadOnlySpan<char> line)
    {
        var clause = line.LastIndexOfAny(ClauseEnds);
        if (clause >= ShortestClause)
        {
            return clause;
        }

        var word = line.LastIndexOfAny(' ', '\t', '\n');
        return word < ShortestClause ? GraphemeEnd(line) : TieStart(line[..word]);
    }

    /// <summary>Where the last tie begins in the second half; the whole length where there is none.</summary>
    private static int TieStart(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (end > MaxLength / 2)
        {
            var start = line[..end].LastIndexOfAny(' ', '\t', '\n');
            if (start < MaxLength / 2)
            {
                break;
            }

            if (FunctionWords.IsTie(line[(start + 1)..end]))
            {
                return start;
            }

            end = start;
        }

        return line.Length;
    }

    private static int GraphemeEnd(ReadOnlySpan<char> line)
    {
        var end = 0;
        while (end < line.Length)
        {
            var next = StringInfo.GetNextTextElementLength(line[end..]);
            if (end + next >= line.Length)
            {
                break;
            }

            end += next;
        }

        return end > 0 ? end : line.Length - (char.IsHighSurrogate(line[^1]) ? 1 : 0);
    }
}
