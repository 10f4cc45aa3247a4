using AngleSharp.Html.Dom;

namespace NewsApi.Articles.Html;

/// <summary>The headline of a page: its main heading, else its title without the name of the site.</summary>
/// <remarks>Ignores main headings that hold the name of the site, and more than one that may be meant.</remarks>
internal sealed class PageHeadline(IHtmlDocument page)
{
    private const string Separators = "|-–—·•:»/";

    private readonly List<string> _ofArticle = HeadingsOf(page, "article h1, main h1, [role=main] h1");

    private readonly List<string> _all = HeadingsOf(page, "h1");

    /// <summary>The headline, where <paramref name="title"/> is what the page calls itself and <paramref name="site"/> its site.</summary>
    public string Of(string title, string? site)
    {
        var headings = _all.Where(heading => !IsSite(heading, title, site)).ToList();
        if (headings.Find(heading => heading.Length * 2 >= title.Length && title.Contains(heading, StringComparison.OrdinalIgnoreCase))
            is { } same)
        {
            return same;
        }

        var likely = _ofArticle.Intersect(headings).ToList();
        return (likely.Count > 0 ? likely : headings) is [var only] ? only : WithoutSite(title, site);
    }

    private static List<string> HeadingsOf(IHtmlDocument page, string selector) =>
        [.. page.QuerySelectorAll(selector).Select(heading => PageMetadata.Fold(heading.TextContent))
            .Where(text => text.Length > 0).Distinct()];

    // "Harbour Post", or the end of "Pier opens | Harbour Post".
    private static bool IsSite(string heading, string title, string? site) =>
        heading.Equals(site, StringComparison.OrdinalIgnoreCase)
        || heading.Length < title.Length && WithoutSite(title, heading).Length < title.Length;

    private static string WithoutSite(string title, string? site)
    {
        if (string.IsNullOrEmpty(site) || !title.EndsWith(site, StringComparison.OrdinalIgnoreCase))
        {
            return title;
        }

        var rest = title[..^site.Length].TrimEnd();
        return rest.Length > 1 && Separators.Contains(rest[^1]) ? rest[..^1].TrimEnd() : title;
    }
}
