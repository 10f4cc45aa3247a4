using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>The cue verb behind a noun phrase: "Smith said", "Smith, a teacher, said", "Smith was quoted as saying".</summary>
/// <remarks>
/// Lets appositions, "who" clauses, adverbs and auxiliaries stand between the two. Leaves alone a noun phrase whose first verb is
/// no cue.
/// </remarks>
internal static class CueVerb
{
    /// <summary>The cue verb that a noun phrase ending before <paramref name="t"/> is the subject of; -1 for none.</summary>
    public static int After(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        var (inAside, first) = (false, t);
        for (; t < limit; t = reading.Next(t))
        {
            ref var token = ref tokens[t];
            if (token.Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon || token.Run >= 0 && !inAside)
            {
                return -1;
            }

            if (token.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Close)
            {
                if (t + 1 < limit && IsVerbStart(tokens, t + 1, limit, out var after))
                {
                    return after;
                }

                inAside = true;
            }

            inAside |= token.Word is Word.Who or Word.Whose || token.Kind is TokenKind.Open;
            if (!inAside && IsFirstVerb(tokens, t, first))
            {
                return IsCue(tokens, t, first) ? t : token.Has(Traits.Being) ? HeardSaying(tokens, t, limit) : -1;
            }
        }

        return -1;
    }

    private static bool IsFirstVerb(TokenList tokens, int t, int first) =>
        IsCue(tokens, t, first)
        || tokens[t].Has(Traits.Being)
        || tokens[t].Has(Traits.Verb | Traits.SubjectPronoun) && !tokens[t].Has(Traits.Auxiliary);

    private static bool IsCue(TokenList tokens, int t, int first)
    {
        ref var token = ref tokens[t];
        return token.Has(Traits.CueFinite) && (t == first || !token.Has(Traits.NounToo) || token.Has(Traits.PastForm)) || IsBase(tokens, t);
    }

    // "was quoted as saying", "is heard saying".
    private static int HeardSaying(TokenList tokens, int being, int limit)
    {
        var t = tokens[being + 1].Kind is TokenKind.Word && tokens[being + 1].Mention < 0 ? being + 2 : limit;
        t = t < limit && tokens[t].Word is Word.As ? t + 1 : t;
        return t < limit && tokens[t].Has(Traits.CueParticiple) && tokens[t].Run < 0 ? t : -1;
    }

    // "they conclude", "critics say", "would say".
    private static bool IsBase(TokenList tokens, int t)
    {
        ref var before = ref tokens[t - 1];
        return tokens[t].Has(Traits.CueBase) && tokens[t].Mention < 0
            && before.Has(Traits.Auxiliary | Traits.SubjectPronoun | Traits.Group) && !before.Has(Traits.Being);
    }

    private static bool IsVerbStart(TokenList tokens, int t, int limit, out int verb)
    {
        verb = t;
        while (verb < limit && tokens[verb].Has(Traits.Adverb | Traits.Auxiliary) && tokens[verb].Mention < 0)
        {
            verb++;
        }

        return verb < limit && tokens[verb] is { Run: < 0, Mention: < 0 } cue && cue.Has(Traits.CueFinite);
    }
}
