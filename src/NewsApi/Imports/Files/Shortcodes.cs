using System.Text;
using System.Text.RegularExpressions;

namespace NewsApi.Imports.Files;

/// <summary>
/// Removes the shortcodes of WordPress, which a site replaces when it shows a post: <c>[caption …]…[/caption]</c>,
/// <c>[gallery ids="1"]</c>.
/// Other words in brackets, such as <c>[sic]</c> and <c>[the mayor]</c>, stay.
/// </summary>
internal static partial class Shortcodes
{
    // Pictures, sounds and films are not stored, so what stands between these goes too.
    private static readonly HashSet<string> Media =
        new(["caption", "wp_caption", "gallery", "embed", "audio", "video", "playlist"], StringComparer.OrdinalIgnoreCase);

    public static string Remove(string html)
    {
        var tags = Tag().Matches(html);
        var closed = tags.Where(IsClosing).Select(NameOf).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var (text, at) = (new StringBuilder(html.Length), 0);
        foreach (Match tag in tags)
        {
            if (tag.Index >= at && IsShortcode(tag, closed))
            {
                text.Append(html, at, tag.Index - at);
                at = EndOf(html, tag, closed);
            }
        }

        return text.Append(html, at, html.Length - at).ToString();
    }

    private static bool IsShortcode(Match tag, HashSet<string> closed) =>
        closed.Contains(NameOf(tag)) || Media.Contains(NameOf(tag)) || Attribute().IsMatch(tag.Groups["attributes"].Value);

    // What is nested in a picture ends with it.
    private static int EndOf(string html, Match tag, HashSet<string> closed)
    {
        var end = tag.Index + tag.Length;
        var (name, isAlone) = (NameOf(tag), tag.Value.EndsWith("/]", StringComparison.Ordinal));
        if (IsClosing(tag) || isAlone || !Media.Contains(name) || !closed.Contains(name))
        {
            return end;
        }

        var closing = $"[/{name}]";
        var close = html.IndexOf(closing, end, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? end : close + closing.Length;
    }

    private static bool IsClosing(Match tag) => tag.Groups["closing"].Length > 0;

    private static string NameOf(Match tag) => tag.Groups["name"].Value;

    [GeneratedRegex(@"\[(?<closing>/?)(?<name>[A-Za-z][A-Za-z0-9_-]*)(?<attributes>\s[^\[\]]*)?/?\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s[A-Za-z_-]+\s?=\s?[""'“”″&\w]")]
    private static partial Regex Attribute();
}
