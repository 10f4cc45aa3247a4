using NewsApi.Parsing;

namespace NewsApi.Articles.Html;

/// <summary>Joins the blocks of a page to the text of an article.</summary>
/// <remarks>A heading that the parser would not take for one is marked with "##", as in Markdown.</remarks>
internal static class PageText
{
    private const string Mark = "## ";

    public static string Of(List<HtmlBlock> blocks)
    {
        var text = Join(blocks, _ => false);
        if (!blocks.Exists(block => block.IsHeading))
        {
            return text;
        }

        var found = ArticleParser.Parse(text).Sections.Select(section => section.Heading?.Text).OfType<string>().ToHashSet();
        return Join(blocks, block => block.IsHeading && !found.Contains(block.Text));
    }

    private static string Join(List<HtmlBlock> blocks, Func<HtmlBlock, bool> isMarked) =>
        string.Join("\n\n", blocks.Select(block => isMarked(block) ? Mark + block.Text.ReplaceLineEndings(" ") : block.Text));
}
