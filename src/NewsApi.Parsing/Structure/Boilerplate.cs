using System.Collections.Frozen;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims the lines that publishers put around and between the paragraphs: links to other articles, requests to subscribe,
/// picture captions and credits, copyright lines, sign-offs, addresses. Such a line stays in the text as a paragraph, but is never
/// a heading.
/// </summary>
internal static class Boilerplate
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    private const string File = "boilerplate";

    private static readonly FrozenDictionary<char, string[]> OpeningsByFirst = WordFiles.LinesOfAll(File, "openings")
        .GroupBy(opening => char.ToUpperInvariant(opening[0]))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly FrozenDictionary<char, string[]> ClosingsByLast = WordFiles.LinesOfAll(File, "closings")
        .GroupBy(closing => char.ToUpperInvariant(closing[^1]))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly WordSet WholeLines = WordSet.AnyCase(WordFiles.LinesOfAll(File, "whole lines"));

    private static readonly WordSet LinkLabels = WordSet.AnyCase(WordFiles.LinesOfAll(File, "link labels"));

    public static bool IsBoilerplate(ReadOnlySpan<char> line) =>
        WholeLines.Contains(line) || OpensWithOne(line) || ClosesWithOne(line.TrimEnd(".)]")) || IsAddress(line) || HasCredit(line);

    /// <summary>Whether the line is a label above links: "Also read", "Related articles:".</summary>
    public static bool IsLinkLabel(ReadOnlySpan<char> line) => LinkLabels.Contains(line.TrimEnd(": "));

    private static bool OpensWithOne(ReadOnlySpan<char> line)
    {
        if (!OpeningsByFirst.TryGetValue(char.ToUpperInvariant(line[0]), out var openings))
        {
            return false;
        }

        foreach (var opening in openings)
        {
            if (line.StartsWith(opening, AnyCase) && EndsWord(line, opening))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsWord(ReadOnlySpan<char> line, string opening) =>
        line.Length == opening.Length
        || !char.IsLetterOrDigit(opening[^1])
        || !char.IsLetterOrDigit(line[opening.Length]);

    private static bool ClosesWithOne(ReadOnlySpan<char> line)
    {
        if (line.IsEmpty || !ClosingsByLast.TryGetValue(char.ToUpperInvariant(line[^1]), out var closings))
        {
            return false;
        }

        foreach (var closing in closings)
        {
            if (line.EndsWith(closing, AnyCase))
            {
                return true;
            }
        }

        return false;
    }

    // "(Photo: John Doe)" at the end of a caption.
    private static bool HasCredit(ReadOnlySpan<char> line) =>
        line[^1] is ')' or ']' && line.LastIndexOfAny('(', '[') is > 0 and var open && OpensWithOne(line[(open + 1)..]);

    // A mail address or a link anywhere in a short line.
    private static bool IsAddress(ReadOnlySpan<char> line) =>
        line.Contains("://", StringComparison.Ordinal)
        || (line.IndexOf('@') is > 0 and var at && char.IsLetterOrDigit(line[at - 1]) && line[at..].Contains('.'));
}
