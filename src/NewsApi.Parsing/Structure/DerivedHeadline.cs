using System.Buffers;
using System.Globalization;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Derives a headline from the lead of a text that has none: its first sentence where that is short enough, else the part up to
/// the end of a clause, else the part up to a word that may end a headline. Never cuts inside a character.
/// </summary>
internal static class DerivedHeadline
{
    /// <summary>In UTF-16 code units.</summary>
    public const int MaxLength = 120;

    private const int ShortestClause = 40;
    private const int ShortestSentence = 10;

    private static readonly SearchValues<char> Blanks = SearchValues.Create(" \t\n\r\u00A0");

    /// <summary>The part of the lead from <paramref name="start"/> on that becomes the headline.</summary>
    public static TextSpan From(string text, TextSpan lead, int start)
    {
        var line = text.AsSpan(start, lead.End - start);
        var end = SentenceEnd(line[..Math.Min(line.Length, MaxLength + 1)]);
        if (end == 0)
        {
            end = line.Length <= MaxLength ? line.Length : CutEnd(line[..(MaxLength + 1)], line[MaxLength..]);
        }

        return LineReader.Trim(text, start, start + end);
    }

    private static int SentenceEnd(ReadOnlySpan<char> line)
    {
        for (var i = ShortestSentence; i < line.Length; i++)
        {
            switch (line[i])
            {
                case '。' or '।':
                case '.' when EndsSentence(line, i) && LineEndings.Of(line[..(i + 1)]) == LineEnding.FullStop:
                    return i;
                case '！' or '？':
                case '!' or '?' when EndsSentence(line, i):
                    return i + 1 < line.Length ? i + 1 : i;
            }
        }

        return 0;
    }

    private static bool EndsSentence(ReadOnlySpan<char> line, int at) =>
        at + 1 == line.Length || (Blanks.Contains(line[at + 1]) && at + 2 < line.Length && !char.IsLower(line[at + 2]));

    private static int CutEnd(ReadOnlySpan<char> line, ReadOnlySpan<char> rest)
    {
        for (var i = line.Length - 1; i >= ShortestClause; i--)
        {
            if (line[i] is '、' or '，' or '；' or '—' or '–'
                || (line[i] is ',' or ';' or ':' && i < MaxLength && Blanks.Contains(line[i + 1])))
            {
                return i;
            }
        }

        var word = line.LastIndexOfAny(Blanks);
        if (word < ShortestClause)
        {
            return LastCharacterEnd(line[..MaxLength]);
        }

        return IsTieAhead(line[(word + 1)..], rest) ? word : TieStart(line[..word]);
    }

    // The first word that does not fit: its beginning is in the line, its end in the rest.
    private static bool IsTieAhead(ReadOnlySpan<char> begun, ReadOnlySpan<char> rest)
    {
        var next = rest[(begun.IsEmpty ? 1 : 0)..];
        var end = next.IndexOfAny(Blanks);
        var missing = end < 0 ? next : next[..end];
        return missing.Length < 12 && FunctionWords.IsTie(begun.IsEmpty ? missing : string.Concat(begun[..^1], missing));
    }

    /// <summary>The start of the last tie ("between", "during") in the second half; the whole length where there is none.</summary>
    private static int TieStart(ReadOnlySpan<char> line)
    {
        var end = line.Length;
        while (line[..end].LastIndexOfAny(Blanks) is >= MaxLength / 2 and var start)
        {
            if (FunctionWords.IsTie(line[(start + 1)..end]))
            {
                return start;
            }

            end = start;
        }

        return line.Length;
    }

    private static int LastCharacterEnd(ReadOnlySpan<char> line)
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
