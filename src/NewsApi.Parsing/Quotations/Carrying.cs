using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>Where a quotation without a tag of its own stands.</summary>
internal static class Carrying
{
    /// <summary>Whether the quotation is a sentence of its own.</summary>
    public static bool StandsAlone(AttributedRun run)
    {
        var (start, end) = (run.Passage.SentenceStart(run.Token), run.Passage.SentenceEnd(run.Token));
        for (var at = start; at < end; at++)
        {
            if (run.Passage.Tokens[at].Kind is TokenKind.Word or TokenKind.Number)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Who is to speak when the paragraph before ends with a colon: "Holm put it this way:".</summary>
    public static Source? Introduction(IReadOnlyList<Passage> passages, Passage passage)
    {
        if (passage.Index == 0 || passages[passage.Index - 1] is not { Tokens.Count: > 1 } before
            || !before.IsMark(before.Tokens.Count - 1, ':'))
        {
            return null;
        }

        var start = before.SentenceStart(before.Tokens.Count - 1);
        for (var at = before.Tokens.Count - 2; at >= start; at--)
        {
            if (before.Tokens[at].Kind == TokenKind.Word && CueVerbs.TryGet(before.Word(at), out var verb) && !verb.IsBase
                && SubjectFinder.Before(before, at, verb.IsParticiple) is { } source)
            {
                return source;
            }
        }

        return SubjectFinder.OfSentence(before, start, before.Tokens.Count);
    }
}
