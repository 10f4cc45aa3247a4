using System.Text;

namespace NewsApi.Parsing.Tests.Support;

/// <summary>
/// One line of a case table: <c>text =&gt; expectation</c>. In the text ⟦…⟧ marks a quote, ⟦+…⟧ a further piece of it, ¶ a new
/// paragraph (which ends an open piece). The expectation is <c>none</c>, or for each quote, parted by <c>;</c>: speaker | cue | kind |
/// reported by | status | candidates, with - for nothing and ? for whatever; fields at the end may be left out. Behind <c>!</c>
/// stands the code of a diagnostic.
/// </summary>
internal sealed record QuoteCase(string Text, IReadOnlyList<IReadOnlyList<TextSpan>> Quotes, string[][] Fields, string? Diagnostic)
{
    public static QuoteCase Read(string line)
    {
        var (marked, expectation) = Split(line, " => ");
        var (fields, diagnostic) = Split(expectation, " ! ");
        var (text, quotes) = ReadText(marked);
        string[][] parts = fields.Trim() == "none"
            ? []
            : [.. fields.Split(';').Select(quote => quote.Split('|', StringSplitOptions.TrimEntries))];
        return new QuoteCase(text, quotes, parts, diagnostic.Length > 0 ? diagnostic : null);
    }

    private static (string Text, IReadOnlyList<IReadOnlyList<TextSpan>> Quotes) ReadText(string marked)
    {
        var text = new StringBuilder();
        var quotes = new List<List<TextSpan>>();
        var open = -1;
        foreach (var c in marked)
        {
            if (open >= 0 && c is '⟧' or '¶')
            {
                quotes[^1].Add(new TextSpan(open, text.Length));
                open = -1;
            }

            if (c == '⟦')
            {
                open = text.Length;
                quotes.Add([]);
            }
            else if (c == '+' && open == text.Length)
            {
                quotes.RemoveAt(quotes.Count - 1);
            }
            else if (c != '⟧')
            {
                text.Append(c == '¶' ? '\n' : c);
            }
        }

        return (text.ToString(), quotes);
    }

    private static (string Before, string Behind) Split(string line, string separator)
    {
        var parts = line.Split(separator);
        return (parts[0], parts.Length > 1 ? parts[1] : "");
    }
}
