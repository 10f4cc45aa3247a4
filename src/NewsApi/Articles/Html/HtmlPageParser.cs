using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NewsApi.Articles.Html;

/// <summary>
/// Parses web pages. It loads no images, scripts or linked pages. The time grows with the number of elements and with their depth
/// (22 kB of nested lists took 4.9 s), so both are limited, and so is the sum of all depths.
/// </summary>
internal static class HtmlPageParser
{
    /// <summary>The maximum length of a page, in UTF-16 code units.</summary>
    public const int MaxLength = 10 * 1024 * 1024;

    public const int MaxElements = 25_000;

    /// <summary>The maximum nesting depth; browsers have a limit of 512.</summary>
    public const int MaxDepth = 256;

    // Text counts at each of its ancestors: each may be asked for its text.
    private const int MaxDepths = 1_000_000;
    private const long MaxTextDepths = 64_000_000;

    // SmartReader takes up to a second for such a page; MainContent reads larger ones.
    private const int SmallMaxElements = 4_000;
    private const int SmallMaxDepths = 100_000;

    // 100,000 characters at a depth of 40. SmartReader takes 0.7 s for 250,000 characters at a depth of 250.
    private const int SmallMaxTextDepths = 4_000_000;

    private const int MaxAttributes = 100_000;
    private const int LargeTags = 5_000;

    private const string NoContent =
        "script:not([type='application/ld+json']),style,noscript,svg,nav,aside,footer,form,iframe,template,select,button,"
        + "canvas,object,embed";

    // Boxes that ask for an address or lead to other pages. A whole article is never so short.
    private const string Boxes = "[class*=newsletter],[id*=newsletter],[class*=subscribe],[class*=read-more],[class*=related-]";

    private const int LongestBox = 600;

    /// <summary>Parses a page and removes the elements that cannot be part of an article.</summary>
    /// <exception cref="BadHttpRequestException">The page is too large (413).</exception>
    public static IHtmlDocument Parse(string html, CancellationToken cancellationToken)
    {
        Refuse(html.Length > MaxLength, $"A page has at most {MaxLength} characters.");
        var (count, depths, last) = (0, new Dictionary<INode, int>(), (IElement?)null);
        var parser = new HtmlParser(new HtmlParserOptions
        {
            SkipComments = true,
            OnCreated = (element, _) =>
            {
                cancellationToken.ThrowIfCancellationRequested();
                Refuse(++count > MaxElements, $"A page has at most {MaxElements} elements.");
                // The parent of an element is set when the next one is created. The depth is checked here, because parsing
                // time grows with it, too.
                var isTooDeep = last?.Parent is { } parent && (depths[last] = depths.GetValueOrDefault(parent) + 1) > MaxDepth;
                Refuse(isTooDeep, $"Elements of a page are nested to a depth of {MaxDepth} at most.");
                last = element;
            },
        });

        var page = parser.ParseDocument(html);
        var size = PageSize.Of(page);
        Refuse(size.Attributes > MaxAttributes, $"A page has at most {MaxAttributes} attributes.");
        Refuse(size.Depths > MaxDepths || size.TextDepths > MaxTextDepths, "The elements of the page are nested too deeply for so many.");
        QuoteElements.Rewrite(page);
        foreach (var element in page.QuerySelectorAll(NoContent).Concat(page.QuerySelectorAll(Boxes).Where(IsBox)))
        {
            element.Remove();
        }

        return page;
    }

    /// <summary>Whether the page is too large for SmartReader, whose time grows with the square of its size.</summary>
    public static bool IsLarge(IHtmlDocument page)
    {
        var size = PageSize.Of(page);
        return size.Elements > SmallMaxElements || size.Depths > SmallMaxDepths || size.TextDepths > SmallMaxTextDepths;
    }

    /// <summary>Whether a page has so many elements that only one such page is read at a time.</summary>
    public static bool HasManyTags(string html) => html.AsSpan().Count('<') > LargeTags;

    private static bool IsBox(IElement element) => element.TextContent.Length <= LongestBox && element.QuerySelector("article") is null;

    private static void Refuse(bool isTooLarge, string message)
    {
        if (isTooLarge)
        {
            throw new BadHttpRequestException(message, StatusCodes.Status413PayloadTooLarge);
        }
    }
}
