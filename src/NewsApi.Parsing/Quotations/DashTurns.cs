using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// Speech that a dash opens, in languages that write dialogue so: —Nos vamos —dijo Solís—. Ya es tarde.
/// — Nous partons, dit Claire Morel.
/// </summary>
/// <remarks>A dash or a comma before a verb of saying ends it; a second dash, or the full stop of the tag, opens it anew.</remarks>
internal static class DashTurns
{
    private const int Shortest = 2;

    public static bool TryScan(ArticleReading reading, ParagraphTokens paragraph, int index)
    {
        var tokens = reading.Tokens;
        if (reading.Language is not { HasDashDialogue: true }
            || paragraph.End - paragraph.First <= Shortest
            || !IsDash(reading, paragraph.First)
            || !tokens[paragraph.First + 1].IsCapital && tokens[paragraph.First + 1].IsWord)
        {
            return false;
        }

        var open = paragraph.First;
        for (var t = open + 1; t < paragraph.End; t++)
        {
            if (open >= 0 && EndsSpeech(reading, t))
            {
                Add(reading, open, t + 1, index, isUnclosed: false);
                open = -1;
            }
            else if (open < 0 && Reopens(reading, t, paragraph.End))
            {
                open = IsDash(reading, t) && tokens[t + 1].Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Colon ? t + 1 : t;
            }
        }

        if (open >= 0)
        {
            Add(reading, open, paragraph.End, index, isUnclosed: true);
        }

        return true;
    }

    private static bool IsDash(ArticleReading reading, int t) =>
        reading.Tokens[t].Kind is TokenKind.Dash && reading.Text[reading.Tokens[t].Start] is '—' or '–' or '―';

    // "—dijo Solís", ", dit Claire Morel", ", répondit-il"
    private static bool EndsSpeech(ArticleReading reading, int t)
    {
        if (!IsDash(reading, t) && reading.Tokens[t].Kind is not TokenKind.Comma)
        {
            return false;
        }

        ref var verb = ref reading.Tokens[t + 1];
        return verb is { IsWord: true, IsCapital: false } && verb.Has(Traits.CueFinite)
            && (IsDash(reading, t) || verb.Has(Traits.SubjectPronoun) || reading.Tokens[t + 2].IsCapital
                || reading.Tokens[t + 2].Has(Traits.Determiner | Traits.Honorific));
    }

    // "Solís—. Ya es tarde", "dit Claire Morel. Il est tard."
    private static bool Reopens(ArticleReading reading, int t, int end) =>
        t + Shortest < end && (IsDash(reading, t) || reading.Tokens[t].Kind is TokenKind.Stop && reading.Tokens[t + 1].IsCapital);

    private static void Add(ArticleReading reading, int open, int end, int paragraph, bool isUnclosed)
    {
        if (end - open > Shortest)
        {
            MarkScanner.Add(reading,
                new QuotedRun { Open = open, End = end, Paragraph = paragraph, GoesOn = false, IsTurn = true, IsUnclosed = isUnclosed });
        }
    }
}
