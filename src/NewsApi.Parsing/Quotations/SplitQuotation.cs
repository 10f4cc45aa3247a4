using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Which quotations are pieces of one: over paragraphs, and around an attribution ("We will," she said, "not yield.").</summary>
/// <remarks>
/// Leaves alone a new sentence after the attribution ("We will," she said. "We won't.") and fragments without a comma on both sides.
/// </remarks>
internal static class SplitQuotation
{
    /// <summary>Whether quotation <paramref name="r"/> goes on with the one before it.</summary>
    public static bool GoOn(ArticleReading reading, RuleMatch[] matches, int r)
    {
        var (before, run) = (reading.Runs[r - 1], reading.Runs[r]);
        if (before.GoesOn)
        {
            return before.Paragraph + 1 == run.Paragraph;
        }

        return matches[r - 1].FollowsQuotation && matches[r - 1].Speaker.First >= before.End && matches[r - 1].Speaker.End <= run.Open
            && reading.Tokens[before.Open].Sentence == reading.Tokens[run.Open].Sentence
            && reading.Tokens[before.Last - 1].Kind is TokenKind.Comma or TokenKind.Dash
            && reading.Tokens[run.Open - 1].Kind is TokenKind.Comma or TokenKind.Dash
            && !HasOtherCue(reading, Math.Max(matches[r - 1].CueEnd, matches[r - 1].Speaker.End), run.Open);
    }

    // "…," Smith said, adding, "…": two quotations.
    private static bool HasOtherCue(ArticleReading reading, int first, int end)
    {
        for (var t = first; t < end; t++)
        {
            if (reading.Tokens[t].Has(Traits.CueParticiple | Traits.CueFinite) && reading.Tokens[t].Mention < 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The match of the first piece that has one of its own: the cue may stand after the last.</summary>
    public static RuleMatch BestMatch(RuleMatch[] matches, int first, int end)
    {
        for (var r = first; r < end; r++)
        {
            if (matches[r].Found && !matches[r].IsCarried)
            {
                return matches[r];
            }
        }

        return matches[first];
    }
}
