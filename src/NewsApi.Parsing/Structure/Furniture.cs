using System.Collections.Frozen;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims the lines that publishers put around and between the paragraphs: links to other articles, requests to subscribe,
/// picture captions and credits, copyright lines, sign-offs, addresses. Leaves the lines themselves in the text as paragraphs:
/// they are only never headings.
/// </summary>
internal static class Furniture
{
    private const StringComparison AnyCase = StringComparison.OrdinalIgnoreCase;

    private static readonly string[] Openings =
    [
        // Links.
        "Read more", "Read also", "Also read", "Read next", "READ:", "Read:", "Related:", "Related articles", "Related stories",
        "Related coverage", "Related content", "Related topics", "Related links", "See also", "More on this", "More from", "More:",
        "Watch:", "Watch more", "Listen:", "Click here", "Follow us", "Follow live", "Sign up", "Subscribe", "Share this",
        "Download our", "Story continues", "Article continues", "Continue reading", "Tags:",
        "Topics:", "Filed under", "Posted in", "Don't miss", "Don’t miss", "Editor's note", "Correction:", "Clarification:", "Note:", "Editor’s note",
        "Lesen Sie auch", "Mehr zum Thema", "Lire aussi", "À lire aussi", "Lea también", "Lee también", "Leer más", "Leggi anche", "Leia também",
        "Leia mais", "Lees ook", "Читайте также",
        // Pictures.
        "Photo:", "Photos:", "Photo by", "Photograph:", "Photo credit", "Picture:", "Image:", "Images:", "Image credit",
        "Image source", "Image caption", "File photo", "File:", "Video:", "Graphic:", "Caption:", "Credit:", "Credits:",
        "Illustration:", "Pictured:", "Chart:", "Map:", "Foto:", "Фото:",
        // Rights.
        "©", "(c)", "Copyright", "All rights reserved", "Source:", "Sources:", "Published ", "Updated ", "Last updated",
        "Last modified", "First published", "Posted on", "Posted ",
        // Sign-offs.
        "Reporting by", "(Reporting by", "Additional reporting", "(Additional reporting", "Editing by", "(Editing by", "Writing by",
        "Compiled by", "Edited by", "Translated by", "With reporting", "With files from", "Contact:", "Email:", "E-mail:", "Tel:",
        "Phone:", "http://", "https://", "www.", "@",
    ];

    private static readonly string[] Closings =
    [
        "all rights reserved", "getty images", "/afp", "/ap", "/reuters", "ap photo", "via ap", "via reuters", "file photo", "shutterstock",
        "(file)", "/epa", "via getty", "min read", "minutes read", "↩",
    ];

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> WholeLines = FrozenSet.ToFrozenSet(
        ["Advertisement", "Recommended", "Related", "More", "Ends", "End", "(END)", "-30-", "###", "Share", "Comments", "Watch", "Listen", "Tags"],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<char, string[]> OpeningsByFirst = Openings
        .GroupBy(opening => char.ToUpperInvariant(opening[0]))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    private static readonly FrozenDictionary<char, string[]> ClosingsByLast = Closings
        .GroupBy(closing => char.ToUpperInvariant(closing[^1]))
        .ToFrozenDictionary(group => group.Key, group => group.ToArray());

    // Links stand below these where they fill a line.
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> LinkLabels = FrozenSet.ToFrozenSet(
        [
            "Read more", "Read also", "Also read", "Read next", "Related", "Related articles", "Related stories", "Related coverage",
            "Related content", "Related links", "See also", "More on this", "More on this story", "Recommended", "Watch more",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsFurniture(ReadOnlySpan<char> line) =>
        WholeLines.Contains(line) || OpensWithOne(line) || ClosesWithOne(line.TrimEnd(".)]")) || IsAddress(line) || HasCredit(line);

    /// <summary>Whether the line is a label that links stand below: "Also read", "Related articles:".</summary>
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
