namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims lines that open with a list mark: a bullet, a dash before a space, a ticked box, "(a)", "(1)" or "a)". Leaves
/// numbers with a full stop or one bracket alone ("1. The plan"): those are for <see cref="NumberedLine"/>.
/// </summary>
internal static class ListItem
{
    private const string Bullets = "•‣⁃◦▪▫■□●○◆◇►▶➤➢✓✔✗★☆·∙※→»";

    public static bool IsMarked(ReadOnlySpan<char> line)
    {
        if (line.Length < 2)
        {
            return line.Length == 1 && (Bullets.Contains(line[0]) || line[0] is '-' or '*' or '–' or '—');
        }

        return !HeadingMarks.HasSigns(line) && (Bullets.Contains(line[0])
            || line[0] is '–' or '—'
            || (line[0] is '-' or '*' or '+' or '#' && !char.IsLetterOrDigit(line[1]))
            || IsParenthesised(line));
    }

    // "(a)", "(12)", "a)".
    private static bool IsParenthesised(ReadOnlySpan<char> line)
    {
        var at = line[0] == '(' ? 1 : 0;
        var start = at;
        while (at < line.Length && at < start + 3 && char.IsLetterOrDigit(line[at]))
        {
            at++;
        }

        var isMark = start == 1 ? at == 2 || char.IsDigit(line[1]) : at == 1 && char.IsLetter(line[0]);
        return isMark && at > start && at + 1 < line.Length && line[at] == ')' && char.IsWhiteSpace(line[at + 1]);
    }
}
