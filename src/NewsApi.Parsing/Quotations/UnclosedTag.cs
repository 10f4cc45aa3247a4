using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// A tag at the end of a paragraph whose closing mark is missing: “Why the wall? asked Ida Holm. The words do not go on in the next
/// paragraph.
/// </summary>
internal static class UnclosedTag
{
    private const int Longest = 7;

    private const int ShortestTag = 2;

    public static bool Ends(ArticleReading reading, int open, ParagraphTokens paragraph)
    {
        var tokens = reading.Tokens;
        var stop = paragraph.End - 1;
        if (tokens[stop].Kind is not TokenKind.Stop || reading.Text[tokens[stop].Start] is not '.')
        {
            return false;
        }

        for (var t = stop - ShortestTag; t > open && t >= stop - Longest; t--)
        {
            if (tokens[t].Kind is TokenKind.Stop or TokenKind.Comma)
            {
                return IsTag(tokens, t + 1, stop);
            }
        }

        return false;
    }

    // "asked Ida Holm"
    private static bool IsTag(TokenList tokens, int verb, int end)
    {
        var isTag = tokens[verb].Has(Traits.CueFinite) && !tokens[verb].IsCapital && end > verb + 1;
        for (var t = verb + 1; isTag && t < end; t++)
        {
            isTag = tokens[t] is { IsWord: true, IsCapital: true } || tokens[t].Has(Traits.NameParticle);
        }

        return isTag;
    }
}
