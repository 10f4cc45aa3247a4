using System.Text.RegularExpressions;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing;

/// <summary>Canonical names of outlets.</summary>
public static partial class OutletNames
{
    /// <summary>
    /// The canonical name of the outlet that <paramref name="printed"/> names ("AP", "the A.P." → "Associated Press"); where the
    /// outlet is unknown, the words as printed, without an article before a name that ends like an outlet's.
    /// </summary>
    public static string Canonical(string printed)
    {
        var name = WhiteSpace().Replace(printed.Trim(), " ");
        var bare = OutletIndex.WithoutArticle(name);
        bare = bare.EndsWith("'s", StringComparison.Ordinal) || bare.EndsWith("’s", StringComparison.Ordinal) ? bare[..^2] : bare;
        bare = bare.TrimEnd('\'', '’');
        if (OutletIndex.TryCanonical(bare, out var canonical))
        {
            return canonical;
        }

        return UnlistedOutlet.TryMatch(bare, 0, out var end, out canonical) && end == bare.Length ? canonical : name;
    }

    /// <summary>
    /// Finds the longest name of an outlet at a word start, with its article if it stands there: one of the table, or words that
    /// end like an outlet's name ("the Daily Herald", "Russian state television").
    /// </summary>
    internal static bool TryMatchAt(string text, int position, out int end, out string canonical)
    {
        var start = position + OutletIndex.ArticleLength(text.AsSpan(position));
        return OutletIndex.TryMatch(text, start, hasArticle: start > position, out end, out canonical)
            || UnlistedOutlet.TryMatch(text, start, out end, out canonical);
    }

    [GeneratedRegex(@"\s+", RegexOptions.NonBacktracking)]
    private static partial Regex WhiteSpace();
}
