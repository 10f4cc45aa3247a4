using System.Text;

namespace NewsApi.Parsing.Tests.Support;

/// <summary>A text with spans marked inside it: <c>He said |hello|.</c> gives the text without bars and one span.</summary>
internal static class MarkedText
{
    public static (string Text, IReadOnlyList<TextSpan> Spans) Read(string marked)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var open = -1;
        foreach (var c in marked)
        {
            if (c != '|')
            {
                text.Append(c);
            }
            else if (open < 0)
            {
                open = text.Length;
            }
            else
            {
                spans.Add(new TextSpan(open, text.Length));
                open = -1;
            }
        }

        return (text.ToString(), spans);
    }
}
