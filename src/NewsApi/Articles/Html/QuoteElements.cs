using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsApi.Articles.Html;

/// <summary>
/// Writes elements for quotations as plain text does: <c>q</c> with the marks that browsers show, <c>blockquote</c> with the name of
/// its <c>cite</c>, <c>footer</c> or <c>figcaption</c> behind a dash.
/// </summary>
internal static class QuoteElements
{
    private const string Sources = "cite,footer,figcaption";

    private const string Marks = "“”„«»\"‘’‚‹›「";

    private const string Dashes = "—–―-";

    private const int LongestSource = 150;

    public static void Rewrite(IHtmlDocument page)
    {
        foreach (var element in page.QuerySelectorAll("q").ToList())
        {
            var isInner = element.Ancestors<IElement>().Any(IsQ);
            element.Prepend(page.CreateTextNode(isInner ? "‘" : "“"));
            element.Append(page.CreateTextNode(isInner ? "’" : "”"));
        }

        foreach (var quote in page.QuerySelectorAll("blockquote").ToList())
        {
            var figure = quote.ParentElement is { } parent && HasName(parent, "figure") ? parent : null;
            if (TakeSource(quote, figure) is { } source)
            {
                Replace(page, quote, figure, source);
            }
        }
    }

    private static bool IsQ(IElement element) => HasName(element, "q");

    private static bool HasName(IElement element, string name) => element.NodeName.Equals(name, StringComparison.OrdinalIgnoreCase);

    // The text of the element that names the source, which is removed; of an embedded post the text behind its dash.
    private static string? TakeSource(IElement quote, IElement? figure)
    {
        var named = Last(quote.QuerySelectorAll(Sources)) ?? Last(figure?.QuerySelectorAll("figcaption"));
        var text = PageMetadata.Fold(named?.TextContent ?? "").TrimStart([.. Dashes, ' ']);
        if (text.Length is > 0 and <= LongestSource)
        {
            named!.Remove();
            return text;
        }

        var last = quote.ChildNodes.OfType<IText>().LastOrDefault(node => PageMetadata.Fold(node.Data).Length > 0);
        var signature = PageMetadata.Fold(last?.Data ?? "");
        if (signature.Length is < 3 or > LongestSource || !Dashes.Contains(signature[0]))
        {
            return null;
        }

        while (last!.NextSibling is { } behind)
        {
            behind.Parent!.RemoveChild(behind);
        }

        last.Parent!.RemoveChild(last);
        return signature.TrimStart([.. Dashes, ' ']);
    }

    // Paragraphs with marks around them; the source stands behind the last.
    private static void Replace(IHtmlDocument page, IElement quote, IElement? figure, string source)
    {
        var paragraphs = quote.QuerySelectorAll("p")
            .Select(paragraph => PageMetadata.Fold(paragraph.TextContent)).Where(text => text.Length > 0).ToList();
        paragraphs = paragraphs.Count > 0 ? paragraphs : [PageMetadata.Fold(quote.TextContent)];
        var hasMarks = paragraphs[0].Length == 0 || Marks.Contains(paragraphs[0][0]);
        var target = figure ?? quote;
        for (var at = 0; at < paragraphs.Count; at++)
        {
            var isLast = at == paragraphs.Count - 1;
            var text = hasMarks ? paragraphs[at] : "“" + paragraphs[at] + (isLast ? "”" : "");
            var paragraph = page.CreateElement("p");
            paragraph.TextContent = isLast ? $"{text} — {source}" : text;
            target.Before(paragraph);
        }

        target.Remove();
    }

    private static IElement? Last(IHtmlCollection<IElement>? elements) => elements is { Length: > 0 } ? elements[^1] : null;
}
