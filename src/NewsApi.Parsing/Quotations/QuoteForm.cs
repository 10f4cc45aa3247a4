using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Tells a quotation that stands for itself from a fragment within the reporter's sentence.</summary>
internal static class QuoteForm
{
    public static bool IsPartial(ArticleReading reading, QuotedRun run)
    {
        if (run.IsTurn)
        {
            return false;
        }

        if (char.IsLower(reading.Text[reading.Tokens[run.First].PrintedStart(reading.Text)]))
        {
            return !IsSentence(reading, run);
        }

        var sentence = reading.SentenceOf(run.Open);
        var setOff = run.Open == sentence.First
            || reading.Tokens[run.Open - 1].Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Dash
            || IsCue(reading.Tokens[run.Open - 1]);
        var ended = TrailingCue.IsSpoken(reading, run)
            || run.Open == sentence.First && (EndsAbbreviation(reading, run) || TagFollows(reading, run.End))
            || reading.Text[reading.Tokens[run.Open].Start] is '「' or '『'
            || run.End < reading.Tokens.Count && reading.Tokens[run.End].Kind is TokenKind.Comma or TokenKind.Dash;
        return !run.GoesOn && !(setOff && ended) && run.Last - run.First < 8 && !HasNoCase(reading, run);
    }

    // "It is safe" said Smith; "It is safe" Smith said
    private static bool TagFollows(ArticleReading reading, int t) =>
        t < reading.Tokens.Count && reading.Tokens[t].Run < 0
        && IsCue(reading.Tokens[reading.Tokens[t].Mention is >= 0 and var m ? reading.Mentions[m].End : t]);

    // "from the U.S.A."
    private static bool EndsAbbreviation(ArticleReading reading, QuotedRun run) =>
        reading.Tokens[run.Last - 1].IsWord && reading.Text[reading.Tokens[run.Last - 1].End - 1] is '.';

    // "that 'any season is spring there.'": a verb inside, and the end of the sentence.
    private static bool IsSentence(ArticleReading reading, QuotedRun run)
    {
        if (run.Last - run.First < 5
            || reading.Tokens[run.Last - 1].Kind is not TokenKind.Stop
            || run.Open == 0
            || reading.Tokens[run.Open - 1].Word is not Word.That)
        {
            return false;
        }

        for (var t = run.First + 1; t < run.Last; t++)
        {
            if (reading.Tokens[t].Has(Traits.Verb | Traits.CueFinite))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCue(in Token token) => token.Mention < 0 && token.Has(Traits.CueFinite | Traits.CueParticiple);

    // Scripts without small letters tell nothing by their first letter.
    private static bool HasNoCase(ArticleReading reading, QuotedRun run) =>
        char.GetUnicodeCategory(reading.Text[reading.Tokens[run.First].Start]) is System.Globalization.UnicodeCategory.OtherLetter;
}
