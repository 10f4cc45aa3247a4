using System.Buffers;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Finds the stretches between single marks (‘…’, '…') of one paragraph: quotations in the outlets that use no other
/// marks. An apostrophe looks like a closing mark, so a mark behind an s closes only where no surer one follows.
/// </summary>
internal static class SingleMarks
{
    private static readonly SearchValues<char> OtherMarks = SearchValues.Create("\"“”„‟«»「」『』＂");

    /// <summary>Whether <paramref name="text"/> has no mark of another kind.</summary>
    public static bool AreQuotationMarks(string text) =>
        text.AsSpan().IndexOfAny("'‘’") >= 0 && text.AsSpan().IndexOfAny(OtherMarks) < 0
        && !text.Contains("''", StringComparison.Ordinal) && !text.Contains("’’", StringComparison.Ordinal);

    public static List<QuotedRun> Scan(string text, TextSpan paragraph)
    {
        var runs = new List<QuotedRun>();
        var (open, weak) = (-1, -1);
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            if (text[at] is not ('\'' or '‘' or '’'))
            {
                continue;
            }

            if (CanOpen(text, at, paragraph))
            {
                Add(text, runs, open, weak);
                (open, weak) = (at, -1);
            }
            else if (open >= 0 && CanClose(text, at, paragraph))
            {
                weak = at;
                if (text[at - 1] != 's')
                {
                    Add(text, runs, open, at);
                    (open, weak) = (-1, -1);
                }
            }
        }

        Add(text, runs, open, weak);
        return runs;
    }

    private static bool CanOpen(string text, int at, TextSpan paragraph)
    {
        var before = at > paragraph.Start ? text[at - 1] : ' ';
        return text[at] != '’' && at + 2 < paragraph.End
            && (char.IsLetter(text[at + 1]) || text[at + 1] is '[' or '…' || (text[at] == '‘' && !char.IsWhiteSpace(text[at + 1])))
            && (char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–')
            && !IsElision(text.AsSpan(at + 1, Math.Min(4, paragraph.End - at - 1)));
    }

    // 'em, 'til, 'tis, 'n'
    private static bool IsElision(ReadOnlySpan<char> word) =>
        word.StartsWith("em ", StringComparison.Ordinal) || word.StartsWith("til ", StringComparison.Ordinal)
        || word.StartsWith("tis ", StringComparison.Ordinal) || word.StartsWith("n'", StringComparison.Ordinal);

    private static bool CanClose(string text, int at, TextSpan paragraph)
    {
        var after = at + 1 < paragraph.End ? text[at + 1] : ' ';
        return text[at] != '‘' && !char.IsWhiteSpace(text[at - 1]) && !char.IsLetterOrDigit(after);
    }

    private static void Add(string text, List<QuotedRun> runs, int open, int close)
    {
        if (open >= 0 && close > open + 1 && !char.IsWhiteSpace(text[open + 1]))
        {
            runs.Add(new QuotedRun(new TextSpan(open + 1, close), new TextSpan(open, close + 1), GoesOn: false));
        }
    }
}
