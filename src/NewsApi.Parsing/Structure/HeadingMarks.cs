namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims the marks that texts written in Markdown put around a title: one to six "#" and a space before it, "#" behind it, one or two
/// "*" or "_" on either side. Leaves alone hashtags, list items, and marks on one side only.
/// </summary>
internal static class HeadingMarks
{
    private const int MostSigns = 6;

    /// <summary>Whether the line says by "#" signs that it is a heading.</summary>
    public static bool HasSigns(ReadOnlySpan<char> line) => SignsLength(line) > 0;

    /// <summary>The words of the line without these marks.</summary>
    public static ReadOnlySpan<char> Trim(ReadOnlySpan<char> line)
    {
        var signs = SignsLength(line);
        var words = signs > 0 ? line[signs..].TrimEnd('#').Trim() : line;
        while (words.Length > 2 && words[0] is '*' or '_' && words[^1] == words[0] && !char.IsWhiteSpace(words[1]))
        {
            words = words[1..^1];
        }

        return words;
    }

    /// <summary>The part of the text that <see cref="Trim(ReadOnlySpan{char})"/> leaves.</summary>
    public static TextSpan Trim(string text, TextSpan span)
    {
        var line = span.SliceOf(text);
        var words = Trim(line);
        var start = span.Start + line.IndexOf(words);
        return new TextSpan(start, start + words.Length);
    }

    private static int SignsLength(ReadOnlySpan<char> line)
    {
        var signs = line.IndexOfAnyExcept('#');
        return signs is > 0 and <= MostSigns && char.IsWhiteSpace(line[signs]) && !line[signs..].TrimEnd('#').IsWhiteSpace() ? signs : 0;
    }
}
