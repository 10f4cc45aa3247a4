namespace NewsApi.Parsing.Quotations;

/// <summary>
/// The outlet that carried a quotation, from the words of its sentence: as per AP; AP reported; told the BBC; in an
/// interview with CNN; according to reports from Reuters. An outlet that only translated or aired something else is
/// left alone.
/// </summary>
internal static class ReportedByFinder
{
    private const int MaxBetween = 8;

    public static ReportedBy? Find(string text, AttributedRun run) => Find(text, run.Passage, run.Token);

    /// <summary>The outlet in the sentence of <paramref name="token"/>.</summary>
    public static ReportedBy? Find(string text, Passage passage, int token)
    {
        var (start, end) = (passage.SentenceStart(token), passage.SentenceEnd(token));
        for (var at = start; at < end; at++)
        {
            if (passage.Tokens[at].Kind == TokenKind.Word
                && (passage.Tokens[at].IsCapital || passage.IsWord(at, "the"))
                && OutletNames.TryMatchAt(text, passage.Tokens[at].Start, out var stop, out var canonical)
                && (IsToldTo(passage, at, start) || Reports(passage, at, stop, end)))
            {
                var span = new TextSpan(passage.Tokens[at].Start, stop);
                return new ReportedBy(canonical, new Mention(span.In(text), span));
            }
        }

        return null;
    }

    private static bool IsToldTo(Passage passage, int outlet, int start)
    {
        var before = outlet - 1;
        if (passage.IsWord(before, "per") || passage.IsWord(before, "told") || passage.IsWord(before, "via"))
        {
            return true;
        }

        var isJoined = passage.IsWord(before, "to") || passage.IsWord(before, "from") || passage.IsWord(before, "with")
            || passage.IsWord(before, "by") || passage.IsWord(before, "of") || passage.IsWord(before, "in") || passage.IsWord(before, "on");
        for (var at = before - 1; isJoined && at >= start && before - at <= MaxBetween; at--)
        {
            if (passage.IsMark(at, ',') || passage.Tokens[at].Kind == TokenKind.Quote)
            {
                return false;
            }

            if (passage.IsWord(at, "according") || passage.IsWord(at, "interview") || passage.IsWord(at, "said")
                || passage.IsWord(at, "quoted") || passage.IsWord(at, "reported") || passage.IsWord(at, "published"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Reports(Passage passage, int outlet, int stop, int end)
    {
        var at = outlet;
        while (at < end && passage.Tokens[at].Start < stop)
        {
            at++;
        }

        return passage.IsWord(at, "reported") || passage.IsWord(at, "reports") || passage.IsWord(at, "quoted");
    }
}
