using AngleSharp.Dom;

namespace NewsApi.Articles.Html;

/// <summary>What the time to read a page depends on.</summary>
internal sealed class PageSize
{
    private PageSize()
    {
    }

    public int Elements { get; private set; }

    public int Attributes { get; private set; }

    /// <summary>The sum of the depths of all elements.</summary>
    public long Depths { get; private set; }

    /// <summary>The sum of the lengths of all texts, each times its depth.</summary>
    public long TextDepths { get; private set; }

    public static PageSize Of(IDocument page)
    {
        var size = new PageSize();
        size.Add(page.DocumentElement, 1);
        return size;
    }

    private void Add(IElement element, int depth)
    {
        Elements++;
        Attributes += element.Attributes.Length;
        Depths += depth;
        foreach (var child in element.ChildNodes)
        {
            if (child is IElement inner)
            {
                Add(inner, depth + 1);
            }
            else if (child is IText text)
            {
                TextDepths += (long)text.Length * depth;
            }
        }
    }
}
