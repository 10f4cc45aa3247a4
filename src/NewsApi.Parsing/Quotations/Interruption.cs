namespace NewsApi.Parsing.Quotations;

/// <summary>"We will," she said, "not yield.": a tag between commas interrupts one quotation.</summary>
internal static class Interruption
{
    public static bool Joins(AttributedRun? previous, AttributedRun run, string text)
    {
        if (previous is not { IsQuote: true, Tag: { } tag } || previous.Passage != run.Passage
            || tag.CueFirst < previous.Token || tag.CueFirst > run.Token)
        {
            return false;
        }

        var passage = run.Passage;
        return passage.SentenceStart(previous.Token) == passage.SentenceStart(run.Token)
            && (passage.IsMark(run.Token - 1, ',') || passage.IsDash(run.Token - 1))
            && (text[previous.Run.Inner.End - 1] is ',' or '—' or '–' or '-' or '…')
            && !HasCue(passage, tag.CueEnd, run.Token)
            && (tag.Rule is "subject-verb-after" or "verb-subject-after" or "according-to");
    }

    // "We will," she said, adding, "Soon." has a second quotation with a cue of its own.
    private static bool HasCue(Passage passage, int first, int end)
    {
        for (var at = first; at < end; at++)
        {
            if (passage.Tokens[at].Kind == TokenKind.Word && CueVerbs.TryGet(passage.Word(at), out var verb) && verb.Frame == CueFrame.Say)
            {
                return true;
            }
        }

        return false;
    }
}
