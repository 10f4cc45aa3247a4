using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims the lines that a site sets between the paragraphs of its story: "READ MORE: …", "Story continues below", the label and
/// the text of a picture. They hold no news, so no quote and no name is read in them.
/// </summary>
/// <remarks>Leaves alone long paragraphs, and an opening without a sign behind it before words in quotation marks.</remarks>
internal static class SiteLine
{
    private const int Longest = 240;

    private const string File = "site-lines";

    private static readonly string[] Labels = [.. WordFiles.LinesOfAll(File, "labels")];

    private static readonly string[] Openings = [.. WordFiles.LinesOfAll(File, "openings")];

    private static readonly WordSet WholeLines = WordSet.AnyCase(WordFiles.LinesOfAll("boilerplate", "whole lines"));

    public static bool Is(ReadOnlySpan<char> line) =>
        line.Length <= Longest
        && (WholeLines.Contains(line) || HasLabel(line) || HasOpening(line) || Boilerplate.IsLinkLabel(line));

    private static bool HasLabel(ReadOnlySpan<char> line)
    {
        foreach (var label in Labels)
        {
            if (line.StartsWith(label, StringComparison.OrdinalIgnoreCase) && IsSetOff(line[label.Length..].TrimStart()))
            {
                return true;
            }
        }

        return false;
    }

    // A colon or a bar; a dash only where the label is set apart by it ("Watch — …", not "Read-only").
    private static bool IsSetOff(ReadOnlySpan<char> rest) => rest is [':' or '|' or '»' or '>', ..] or ['–' or '—', ' ', ..];

    private static bool HasOpening(ReadOnlySpan<char> line)
    {
        foreach (var opening in Openings)
        {
            if (line.StartsWith(opening, StringComparison.OrdinalIgnoreCase)
                && (line.Length == opening.Length || !char.IsLetterOrDigit(line[opening.Length])))
            {
                return line.IndexOfAny('"', '“', '”') < 0;
            }
        }

        return false;
    }
}
