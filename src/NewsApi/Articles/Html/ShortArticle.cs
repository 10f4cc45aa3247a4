using AngleSharp.Html.Dom;

namespace NewsApi.Articles.Html;

/// <summary>Reads pages with so little text that the article in them cannot be told from the rest by its length.</summary>
/// <remarks>Takes the paragraphs and headings of the <c>article</c> or <c>main</c> element, else the paragraphs of the page.</remarks>
internal static class ShortArticle
{
    private const string Content = "article, main, [role=main]";

    public static List<HtmlBlock> Of(IHtmlDocument page)
    {
        var content = page.QuerySelector(Content);
        return content?.QuerySelector("p") is not null
            ? HtmlBlockReader.Of(content)
            : [.. page.QuerySelectorAll("p").SelectMany(HtmlBlockReader.Of)];
    }
}
