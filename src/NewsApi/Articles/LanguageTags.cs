using System.Text.RegularExpressions;

namespace NewsApi.Articles;

internal static partial class LanguageTags
{
    /// <summary>Whether a tag has the form of a BCP 47 tag.</summary>
    public static bool IsWellFormed(string? tag) => tag is not null && Form().IsMatch(tag);

    /// <summary>
    /// Converts a BCP 47 tag to the letter case that RFC 5646 (2.1.1) recommends ("pt-br" becomes "pt-BR"). Tags are
    /// case-insensitive; only this form is stored and compared.
    /// </summary>
    public static string Canonical(string tag)
    {
        var parts = tag.ToLowerInvariant().Split('-');
        for (var at = 1; at < parts.Length; at++)
        {
            parts[at] = parts[at].Length switch
            {
                2 when parts[at - 1].Length > 1 => parts[at].ToUpperInvariant(),
                4 when char.IsLetter(parts[at][0]) => char.ToUpperInvariant(parts[at][0]) + parts[at][1..],
                _ => parts[at],
            };
        }

        return string.Join('-', parts);
    }

    [GeneratedRegex("^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$", RegexOptions.NonBacktracking)]
    private static partial Regex Form();
}
