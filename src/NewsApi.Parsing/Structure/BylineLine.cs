using System.Buffers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims lines that name the writers: "By Jane Roe", "BY JANE ROE AND JOHN DOE, Staff Writer", "Jane Roe, Reuters", an outlet or a
/// role by itself. Leaves alone sentences that begin with "By", and names without "By": <see cref="FrontMatter"/> decides about
/// those by their place.
/// </summary>
internal static class BylineLine
{
    private const int LongestByline = 160;

    private const string File = "byline";

    private static readonly SearchValues<string> Pictures =
        SearchValues.Create([.. WordFiles.WordsOfAll(File, "pictures").Select(word => " " + word)], StringComparison.Ordinal);

    private static readonly string[] Openings = [.. WordFiles.LinesOfAll(File, "openings").Select(opening => opening + " ")];

    private static readonly WordSet RoleEnds = WordSet.AnyCase(WordFiles.WordsOfAll(File, "role ends"));

    /// <summary>Names behind "By", or a name with its outlet or role behind a comma.</summary>
    public static bool IsByline(ReadOnlySpan<char> line)
    {
        if (line.Length > LongestByline || LineEndings.Of(line) is not (LineEnding.Open or LineEnding.Abbreviation))
        {
            return false;
        }

        var opening = OpeningLength(line);
        var rest = line[opening..].TrimStart();
        var end = EndOfNames(rest);
        var names = (end < 0 ? rest : rest[..end]).TrimEnd();
        if (opening > 0)
        {
            return WriterNames.AreNames(names) || IsAffiliation(names);
        }

        return end > 0 && WriterNames.AreNames(names) && IsAffiliation(rest[(end + 1)..].Trim());
    }

    /// <summary>An outlet or a role that fills the line: "Reuters", "Staff Writer", "BBC News, Moscow".</summary>
    public static bool IsAffiliation(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || line.Length > LongestByline / 2 || !char.IsLetter(line[0]))
        {
            return false;
        }

        var comma = line.IndexOf(',');
        var first = (comma < 0 ? line : line[..comma]).TrimStart("| ");
        return RoleEnds.Contains(first[(first.LastIndexOf(' ') + 1)..]) && LetterCase.Of(first).Words <= 6
            || OutletNames.TryMatchAt(first.ToString(), 0, out var end, out _) && end == first.Length;
    }

    // The list of writers ends at a comma, or where the photographers are named: "Words: Jane Roe Photographs: John Doe".
    private static int EndOfNames(ReadOnlySpan<char> names)
    {
        var mark = names.IndexOfAny(',', '|', ';');
        var pictures = names.IndexOfAny(Pictures);
        return mark < 0 || (pictures >= 0 && pictures < mark) ? pictures : mark;
    }

    private static int OpeningLength(ReadOnlySpan<char> line)
    {
        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.Ordinal))
            {
                return opening.Length;
            }
        }

        return 0;
    }
}
