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
        var lastClosing = tags.Where(IsClosing).GroupBy(NameOf, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.Last().Index, StringComparer.OrdinalIgnoreCase);
        var (text, at, media) = (new StringBuilder(html.Length), 0, (string?)null);
        foreach (Match tag in tags)
        {
            if (media is null && IsShortcode(tag, lastClosing))
            {
                text.Append(html, at, tag.Index - at);
                at = tag.Index + tag.Length;
                media = IsOpeningMedia(tag, lastClosing) ? NameOf(tag) : null;
            }
            else if (IsClosing(tag) && NameOf(tag).Equals(media, StringComparison.OrdinalIgnoreCase))
            {
                (at, media) = (tag.Index + tag.Length, null);
            }
        }

        return text.Append(html, at, html.Length - at).ToString();
    }

    private static bool IsShortcode(Match tag, Dictionary<string, int> lastClosing) =>
        lastClosing.ContainsKey(NameOf(tag)) || Media.Contains(NameOf(tag)) || Attribute().IsMatch(tag.Groups["attributes"].Value);

    // Without a closing tag after it, it is alone.
    private static bool IsOpeningMedia(Match tag, Dictionary<string, int> lastClosing) =>
        Media.Contains(NameOf(tag)) && !tag.Value.EndsWith("/]", StringComparison.Ordinal)
        && lastClosing.GetValueOrDefault(NameOf(tag)) > tag.Index;

    private static bool IsClosing(Match tag) => tag.Groups["closing"].Length > 0;

    private static string NameOf(Match tag) => tag.Groups["name"].Value;

    [GeneratedRegex(@"\[(?<closing>/?)(?<name>[A-Za-z][A-Za-z0-9_-]*)(?<attributes>\s[^\[\]]*)?/?\]", RegexOptions.ExplicitCapture)]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s[A-Za-z_-]+\s?=\s?[""'“”″&\w]")]
    private static partial Regex Attribute();
}
