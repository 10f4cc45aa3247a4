using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>"according to Holm": a source without a verb.</summary>
internal static class AccordingTo
{
    public static Tag? At(Passage passage, int at, int end)
    {
        if (!passage.IsWord(at, "according") || !passage.IsWord(at + 1, "to"))
        {
            return null;
        }

        return new Tag("according-to", at, at + 2, SourceReader.ReadAt(passage, at + 2, end), true);
    }

    /// <summary>The first one in the sentence of <paramref name="quote"/>, wherever it stands.</summary>
    public static Tag? InSentence(Passage passage, int quote)
    {
        var end = passage.SentenceEnd(quote);
        for (var at = passage.SentenceStart(quote); at < end; at++)
        {
            if (At(passage, at, end) is { } tag)
            {
                return tag;
            }
        }

        return null;
    }
}
