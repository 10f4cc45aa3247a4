using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>A tag that ends the sentence of a quoted fragment: The plan is "a gift" to the town, Holm said.</summary>
internal static class TagAtEnd
{
    private const int MaxTail = 12;

    public static Tag? Find(Passage passage, int quote)
    {
        var end = passage.SentenceEnd(quote);
        for (var at = end - 1; at > quote && end - at <= MaxTail; at--)
        {
            if (passage.Tokens[at].Kind != TokenKind.Word || !CueVerbs.IsSay(passage.Word(at)))
            {
                continue;
            }

            if (passage.IsMark(at - 1, ',') && SourceReader.ReadAt(passage, at + 1, end) is { Kind: not SourceKind.Pronoun } subject)
            {
                return new Tag("tag-at-end", at, at + 1, subject, true);
            }

            if (SubjectFinder.Before(passage, at, false) is { } source && source.First > quote
                && FollowsComma(passage, source, quote))
            {
                return new Tag("tag-at-end", at, at + 1, source, true);
            }
        }

        return AccordingTo.InSentence(passage, quote) is { CueFirst: var cue } tag && cue > quote ? tag : null;
    }

    private static bool FollowsComma(Passage passage, Source source, int quote)
    {
        for (var at = source.First - 1; at > quote && source.First - at < 7; at--)
        {
            if (passage.IsMark(at, ','))
            {
                return true;
            }
        }

        return false;
    }
}
