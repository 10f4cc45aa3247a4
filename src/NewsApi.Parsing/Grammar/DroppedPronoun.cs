using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>A verb of saying without a subject, in languages that drop pronouns: «…», dijo. Dijo: «…».</summary>
/// <remarks>Claims verbs right behind a quotation or at the start of a sentence that no noun phrase follows.</remarks>
internal static class DroppedPronoun
{
    public static bool Is(TextReading reading, int verb)
    {
        if (reading.Language is not { DropsPronouns: true }
            || reading.Tokens[verb] is not { Run: < 0, Mention: < 0 } cue
            || !cue.Has(Traits.CueFinite))
        {
            return false;
        }

        ref var next = ref reading.Tokens[verb + 1];
        var isAlone = !next.IsWord && next.Mention < 0
            || next.Run < 0 && (next.Word is Word.That || next.Has(Traits.Preposition | Traits.Adverb) && !next.Has(Traits.Determiner));
        return isAlone && (reading.SentenceOf(verb).First == verb || FollowsQuotation(reading, verb));
    }

    private static bool FollowsQuotation(TextReading reading, int verb)
    {
        var t = verb - 1;
        t -= t > 0 && reading.Tokens[t] is { Run: < 0, Kind: TokenKind.Comma or TokenKind.Dash } ? 1 : 0;
        return t >= 0 && reading.Tokens[t].Run >= 0;
    }
}
