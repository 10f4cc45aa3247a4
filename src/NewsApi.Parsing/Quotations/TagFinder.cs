namespace NewsApi.Parsing.Quotations;

/// <summary>Tries the places of a tag, the surest first.</summary>
internal static class TagFinder
{
    public static Tag? Find(Passage passage, int quote) =>
        TagAfter.Find(passage, quote)
        ?? TagBefore.Find(passage, quote, isAdjacent: true)
        ?? TagAtEnd.Find(passage, quote)
        ?? TagBefore.Find(passage, quote, isAdjacent: false)
        ?? AccordingTo.InSentence(passage, quote);
}
