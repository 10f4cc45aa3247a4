using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>The name behind a description with a complement: "a spokesman for the ministry of health, Jan Novak".</summary>
/// <remarks>Only where a comma or the end follows the name. Leaves alone "a spokesman for the ministry, Jan Novak's rival".</remarks>
internal static class FarApposition
{
    private const int Longest = 12;

    public static NounPhrase Find(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        if (t >= limit || tokens[t] is not { Run: < 0, Word: Word.For or Word.Of or Word.At or Word.With or Word.In })
        {
            return default;
        }

        var end = Math.Min(limit, t + Longest);
        while (t < end
            && tokens[t] is { Run: < 0, Kind: TokenKind.Word or TokenKind.Number or TokenKind.PossessiveEnding } token
            && !(token.Mention < 0 && token.Has(Traits.Verb | Traits.CueFinite | Traits.SubjectPronoun)))
        {
            t++;
        }

        if (t + 1 >= end
            || tokens[t].Kind is not TokenKind.Comma
            || tokens[t + 1] is not { Run: < 0 } opener
            || Math.Max(opener.Mention, opener.TitleOf) is not (>= 0 and var m))
        {
            return default;
        }

        var mention = reading.Mentions[m];
        return mention.Kind is EntityKind.Person && (mention.End >= limit || tokens[mention.End].Kind is TokenKind.Comma or TokenKind.Stop)
            ? NounPhrase.Of(mention)
            : default;
    }
}
