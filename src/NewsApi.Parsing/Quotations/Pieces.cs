using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Which quotations are pieces of one: over paragraphs, and around a tag ("We will," she said, "not yield.").</summary>
/// <remarks>Leaves alone a new sentence after the tag ("We will," she said. "We won't.") and fragments without a comma on both sides.</remarks>
internal static class Pieces
{
    /// <summary>Whether quotation <paramref name="r"/> goes on with the one before it.</summary>
    public static bool GoOn(ArticleReading reading, Tag[] tags, int r)
    {
        var (before, run) = (reading.Runs[r - 1], reading.Runs[r]);
        if (before.GoesOn)
        {
            return before.Paragraph + 1 == run.Paragraph;
        }

        return tags[r - 1].Rule is "postposed-tag" or "inverted-tag" && tags[r - 1].Source.First >= before.End && tags[r - 1].Source.End <= run.Open
            && reading.Tokens[before.Open].Sentence == reading.Tokens[run.Open].Sentence
            && reading.Tokens[before.Last - 1].Kind is TokenKind.Comma or TokenKind.Dash
            && reading.Tokens[run.Open - 1].Kind is TokenKind.Comma or TokenKind.Dash
            && !HasOtherCue(reading, Math.Max(tags[r - 1].CueEnd, tags[r - 1].Source.End), run.Open);
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

    /// <summary>The tag of the first piece that has one of its own: the tag may stand after the last.</summary>
    public static Tag BestTag(Tag[] tags, int first, int end)
    {
        for (var r = first; r < end; r++)
        {
            if (tags[r].Found && !CarryOver.IsCarried(tags[r].Rule))
            {
                return tags[r];
            }
        }

        return tags[first];
    }
}
