using System.Text;
using AngleSharp.Dom;

namespace NewsApi.Articles.Html;

/// <summary>A paragraph, heading or item of a page as plain text.</summary>
/// <param name="Text">White space is folded as browsers do; a line break is kept.</param>
/// <param name="LinkLetters">How many of its characters are links.</param>
internal sealed record HtmlBlock(string Text, int LinkLetters);

/// <summary>Reads the blocks of a page in their order. A loop, not a recursion: pages may be nested without end.</summary>
internal sealed class HtmlBlocks
{
    private const int MinWords = 10;

    private static readonly HashSet<string> Inline = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "b", "bdi", "bdo", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q", "s",
        "samp", "small", "span", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
    };

    // Captions belong to pictures, which are not kept.
    private static readonly HashSet<string> LeftOut = new(StringComparer.OrdinalIgnoreCase) { "figure", "script", "style" };

    private readonly List<HtmlBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private int _links;
    private int _linkLetters;

    public static List<HtmlBlock> Of(IElement content)
    {
        var blocks = new HtmlBlocks();
        blocks.Read(content);
        blocks.EndBlock();
        return blocks._blocks;
    }

    /// <summary>Whether there is running text, and not just links.</summary>
    public static bool IsArticle(List<HtmlBlock> blocks) =>
        blocks.Sum(block => Words.Count(block.Text)) >= MinWords
        && blocks.Sum(block => block.LinkLetters) * 2 < blocks.Sum(block => block.Text.Length);

    /// <summary>The text, without the blocks at its head that only repeat what is known <paramref name="besides"/>.</summary>
    public static string Write(List<HtmlBlock> blocks, IReadOnlyCollection<string?> besides) => string.Join(
        "\n\n",
        blocks.Select(block => block.Text)
            .SkipWhile(text => besides.Contains(text, StringComparer.OrdinalIgnoreCase)));

    private void Read(INode root)
    {
        var at = root;
        while (true)
        {
            Enter(at);
            if (at.FirstChild is { } child && !LeftOut.Contains(at.NodeName))
            {
                at = child;
                continue;
            }

            Leave(at);
            while (at != root && at.NextSibling is null)
            {
                at = at.Parent!;
                Leave(at);
            }

            if (at == root)
            {
                return;
            }

            at = at.NextSibling!;
        }
    }

    private void Enter(INode node)
    {
        if (node is IText text && !LeftOut.Contains(node.Parent?.NodeName ?? ""))
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
        }
    }

    private void Leave(INode node)
    {
        if (node is IElement element && !IsBreak(element))
        {
            _links -= IsLink(element) ? 1 : 0;
            EndBlockAt(element);
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
        if (!Inline.Contains(element.NodeName))
        {
            EndBlock();
        }
    }

    private void EndBlock()
    {
        if (_text.ToString().Trim() is { Length: > 0 } text)
        {
            _blocks.Add(new HtmlBlock(text, _linkLetters));
        }

        _text.Clear();
        _linkLetters = 0;
    }

    private static bool IsLink(IElement element) => element.NodeName.Equals("a", StringComparison.OrdinalIgnoreCase);

    private static bool IsBreak(IElement element) => element.NodeName.Equals("br", StringComparison.OrdinalIgnoreCase);
}
