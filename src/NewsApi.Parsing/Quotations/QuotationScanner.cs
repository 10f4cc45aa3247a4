namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Finds the stretches between quotation marks of one paragraph in one pass. A mark that nothing closes is no
/// quotation: it is told as a diagnostic. Marks of another kind inside a quotation are part of its words.
/// </summary>
internal sealed class QuotationScanner(string text, List<Diagnostic> diagnostics)
{
    private const int None = -1;

    /// <summary>The runs of <paramref name="paragraph"/>; <paramref name="next"/> may go on with its last.</summary>
    public List<QuotedRun> Scan(TextSpan paragraph, TextSpan? next)
    {
        var runs = new List<QuotedRun>();
        var (open, opening) = (None, default(QuotationMark));
        for (var at = paragraph.Start; at < paragraph.End; at++)
        {
            var mark = QuotationMark.At(text, at, paragraph);
            if (mark.Kind == MarkKind.None || (open != None && !Closes(opening.Kind, mark.Kind)))
            {
                continue;
            }

            if (open != None && IsAnotherOpening(mark))
            {
                ReportUnpaired(open, opening.Length);
                (open, opening) = (at, mark);
            }
            else if (open != None)
            {
                Add(runs, open, opening.Length, at, mark.Length);
                open = None;
            }
            else if (mark.CanOpen)
            {
                (open, opening) = (at, mark);
            }
            else if (!IsInchMark(at, paragraph.Start))
            {
                ReportUnpaired(at, mark.Length);
            }

            at += mark.Length - 1;
        }

        if (open != None)
        {
            CloseLast(runs, open, opening, paragraph, next);
        }

        return runs;
    }

    // „…“ ends with a mark that elsewhere is one of the double marks.
    private static bool Closes(MarkKind opening, MarkKind mark) =>
        opening == mark || (opening == MarkKind.Low && mark == MarkKind.Double);

    private static bool IsAnotherOpening(QuotationMark mark) => mark is { CanOpen: true, CanClose: false };

    private bool IsInchMark(int at, int start) => text[at] == '"' && at > start && char.IsDigit(text[at - 1]);

    private void CloseLast(List<QuotedRun> runs, int open, QuotationMark opening, TextSpan paragraph, TextSpan? next)
    {
        if (next is { Length: > 0 } following
            && QuotationMark.At(text, following.Start, following) is { CanOpen: true } mark
            && mark.Kind == opening.Kind)
        {
            Add(runs, open, opening.Length, paragraph.End, 0);
        }
        else
        {
            ReportUnpaired(open, opening.Length);
        }
    }

    private void Add(List<QuotedRun> runs, int open, int openLength, int close, int closeLength)
    {
        var (start, end) = (open + openLength, close);
        while (start < end && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        if (end > start)
        {
            runs.Add(new QuotedRun(new TextSpan(start, end), new TextSpan(open, close + closeLength), closeLength == 0));
        }
    }

    private void ReportUnpaired(int at, int length) => diagnostics.Add(new Diagnostic(
        "unpaired-quotation-mark",
        DiagnosticSeverity.Warning,
        "This quotation mark has no partner in its paragraph; what it may open or close is not taken for a quote.",
        new TextSpan(at, at + length)));
}
