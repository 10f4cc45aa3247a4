using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace NewsApi.Articles.Html;

/// <summary>
/// Finds the article of a page that is too large for SmartReader, in time linear in the size of the page: the element whose
/// paragraphs have the most text outside of links.
/// </summary>
internal sealed class MainContent
{
    // Shorter lines are captions, buttons and the like.
    private const int MinLength = 25;

    // So many blocks tell SmartReader the language and whether the headline is repeated.
    private const int KeptBlocks = 100;

    // SmartReader's time also grows with the square of the number of elements in the head: 24,000 took a second.
    private const int KeptHeadElements = 300;

    // An element with less text is only a part of the article.
    private const int MinArticleLength = 1000;

    private readonly Dictionary<IElement, double> _scores = [];
    private readonly Dictionary<IElement, int> _lengths = [];

    private MainContent()
    {
    }

    /// <summary>Returns the blocks of the article, and reduces the page to the first of them and the first elements of its head.</summary>
    public static List<HtmlBlock> Take(IHtmlDocument page)
    {
        var content = new MainContent();
        content.Read(page.Body!);
        var blocks = HtmlBlockReader.Of(content.Choose(page.Body!));
        Reduce(page, blocks);
        return blocks;
    }

    private IElement Choose(IElement body)
    {
        var best = _scores.Count == 0 ? body : _scores.MaxBy(element => element.Value).Key;
        while (best != body && _lengths.GetValueOrDefault(best) < MinArticleLength && best.ParentElement is { } parent)
        {
            best = parent;
        }

        return best;
    }

    // Returns the length of the text that belongs to the block around an inline element.
    private int Read(IElement element)
    {
        if (HtmlBlockReader.IsSkipped(element))
        {
            return 0;
        }

        var length = 0;
        foreach (var child in element.ChildNodes)
        {
            length += child switch
            {
                IText text => text.Data.AsSpan().Trim().Length,
                IElement inner => Read(inner),
                _ => 0,
            };
        }

        if (HtmlBlockReader.IsInline(element))
        {
            return HtmlBlockReader.IsLink(element) ? 0 : length;
        }

        if (length >= MinLength && element.ParentElement is { } parent)
        {
            Add(parent, length);
            Add(parent.ParentElement, length / 2.0);
            _lengths[element] = _lengths.GetValueOrDefault(element) + length;
        }

        if (element.ParentElement is { } outer && _lengths.TryGetValue(element, out var all))
        {
            _lengths[outer] = _lengths.GetValueOrDefault(outer) + all;
        }

        return 0;
    }

    private void Add(IElement? element, double score)
    {
        if (element is not null)
        {
            _scores[element] = _scores.GetValueOrDefault(element) + score;
        }
    }

    private static void Reduce(IHtmlDocument page, List<HtmlBlock> blocks)
    {
        var article = page.CreateElement("article");
        foreach (var block in blocks.Take(KeptBlocks))
        {
            var paragraph = page.CreateElement("p");
            paragraph.TextContent = block.Text;
            article.AppendChild(paragraph);
        }

        var body = page.CreateElement("body");
        body.AppendChild(article);
        page.Body!.Replace(body);
        if (page.Head is { ChildElementCount: > KeptHeadElements } full)
        {
            var head = page.CreateElement("head");
            head.Append([.. full.Children.OrderByDescending(element => element is IHtmlTitleElement).Take(KeptHeadElements)]);
            full.Replace(head);
        }
    }
}
