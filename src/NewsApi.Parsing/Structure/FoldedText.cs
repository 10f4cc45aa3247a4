using System.Text;

namespace NewsApi.Parsing.Structure;

/// <summary>The words of a headline or a heading, on one line even where the text is wrapped.</summary>
internal static class FoldedText
{
    public static string Of(string text, TextSpan span)
    {
        var printed = span.SliceOf(text);
        if (printed.IndexOfAny('\n', '\r', '\t') < 0)
        {
            return printed.ToString();
        }

        var folded = new StringBuilder(printed.Length);
        foreach (var c in printed)
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString();
    }
}
