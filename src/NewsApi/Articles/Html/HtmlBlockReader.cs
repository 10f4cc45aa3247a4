using System.Text;
using AngleSharp.Dom;

namespace NewsApi.Articles.Html;

/// <summary>The plain text of a block element, such as a paragraph or a list item.</summary>
/// <param name="Text">The text with white space folded as in browsers; <c>br</c> is a line feed.</param>
/// <param name="LinkLetters">The number of characters inside links.</param>
/// <param name="IsHeading">Whether it is all of a heading below the headline.</param>
internal sealed record HtmlBlock(string Text, int LinkLetters, bool IsHeading);

/// <summary>Reads the blocks of a page in document order.</summary>
internal sealed class HtmlBlockReader
{
    private const int MinWords = 10;

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
        "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    // Pictures are not stored, so their captions are skipped too.
    private static readonly HashSet<string> Skipped = new(StringComparer.OrdinalIgnoreCase) { "figure", "script", "style" };

    private readonly List<HtmlBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _links;
    private int _linkLetters;
    private bool _isHeading;

    public static List<HtmlBlock> Of(IElement content)
    {
        var blocks = new HtmlBlockReader();
        blocks.Read(content);
        blocks.EndBlock();
        return blocks._blocks;
    }

    /// <summary>Whether the blocks contain running text and not mainly links.</summary>
    public static bool IsArticle(List<HtmlBlock> blocks) =>
        blocks.Sum(block => WordCounter.Count(block.Text)) >= MinWords
        && blocks.Sum(block => block.LinkLetters) * 2 < blocks.Sum(block => block.Text.Length);

    /// <summary>The blocks without leading ones that repeat one of the <paramref name="metadata"/>.</summary>
    public static List<HtmlBlock> Without(List<HtmlBlock> blocks, IReadOnlyCollection<string?> metadata) =>
        [.. blocks.SkipWhile(block => metadata.Contains(block.Text, StringComparer.OrdinalIgnoreCase))];

    /// <summary>Whether the text of the element belongs to the block around it.</summary>
    public static bool IsInline(IElement element) => Inline.Contains(element.NodeName);

    /// <summary>Whether the element has no text of the article.</summary>
    public static bool IsSkipped(INode node) => Skipped.Contains(node.NodeName);

    public static bool IsLink(IElement element) => element.NodeName.Equals("a", StringComparison.OrdinalIgnoreCase);

    // The depth of a page is limited. Siblings are not followed by NextSibling, which searches its place among them each time.
    private void Read(INode node)
    {
        Enter(node);
        if (!IsSkipped(node))
        {
            foreach (var child in node.ChildNodes)
            {
                Read(child);
            }
        }

        Leave(node);
    }

    private void Enter(INode node)
    {
        if (node is IText text && !Skipped.Contains(node.Parent?.NodeName ?? ""))
        {
            Append(text.Data);
        }
        else if (node.NodeName.Equals("br", StringComparison.OrdinalIgnoreCase))
        {
            _text.Append('\n');
        }
        else if (node is IElement element)
        {
            _links += IsLink(element) ? 1 : 0;
            EndBlockAt(element);
            _isHeading |= IsHeading(element);
        }
    }

    private void Leave(INode node)
    {
        if (node is IElement element && !IsBreak(element))
        {
            _links -= IsLink(element) ? 1 : 0;
            EndBlockAt(element);
            _isHeading &= !IsHeading(element);
        }
    }

    private void Append(string text)
    {
        foreach (var letter in text)
        {
            var isSpace = char.IsWhiteSpace(letter);
            if (!isSpace || (_text.Length > 0 && !char.IsWhiteSpace(_text[^1])))
            {
                _text.Append(isSpace ? ' ' : letter);
                _linkLetters += _links > 0 ? 1 : 0;
            }
        }
    }

    private void EndBlockAt(IElement element)
    {
        if (!IsInline(element))
        {
            EndBlock();
        }
    }

    private void EndBlock()
    {
        if (_text.ToString().Trim() is { Length: > 0 } text)
        {
            _blocks.Add(new HtmlBlock(text, _linkLetters, _isHeading));
        }

        _text.Clear();
        _linkLetters = 0;
    }

    private static bool IsHeading(IElement element) => element.NodeName is ['H' or 'h', >= '2' and <= '6'];

    private static bool IsBreak(IElement element) => element.NodeName.Equals("br", StringComparison.OrdinalIgnoreCase);
}
