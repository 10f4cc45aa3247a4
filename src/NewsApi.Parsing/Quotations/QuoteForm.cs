using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Tells a quotation that stands for itself from a fragment within the reporter's sentence.</summary>
internal static class QuoteForm
{
    public static bool IsPartial(ArticleReading reading, QuotedRun run)
    {
        if (char.IsLower(reading.Text[reading.Tokens[run.First].Start]))
        {
            return true;
        }

        var sentence = reading.Sentences[reading.Tokens[run.Open].Sentence];
        var setOff = run.Open == sentence.First || reading.Tokens[run.Open - 1].Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Dash;
        var ended = RightTag.IsSpoken(reading, run) || run.End < reading.Tokens.Count && reading.Tokens[run.End].Kind is TokenKind.Comma or TokenKind.Dash;
        return !run.GoesOn && !(setOff && ended) && run.Last - run.First < 8 && !HasNoCase(reading, run);
    }

    // Scripts without small letters tell nothing by their first letter.
    private static bool HasNoCase(ArticleReading reading, QuotedRun run) =>
        char.GetUnicodeCategory(reading.Text[reading.Tokens[run.First].Start]) is System.Globalization.UnicodeCategory.OtherLetter;
}
