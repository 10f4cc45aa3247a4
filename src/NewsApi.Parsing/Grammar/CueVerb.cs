using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>The cue verb behind a noun phrase: "Smith said", "Smith, a teacher, said", "Smith was quoted as saying".</summary>
/// <remarks>Lets appositions, "who" clauses, adverbs and auxiliaries stand between the two. Leaves alone a noun phrase whose first verb is no cue.</remarks>
internal static class CueVerb
{
    /// <summary>The cue verb that a noun phrase ending before <paramref name="t"/> is the subject of; -1 for none.</summary>
    public static int After(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        var (aside, first) = (false, t);
        for (; t < limit; t = reading.Next(t))
        {
            ref var token = ref tokens[t];
            if (token.Kind is TokenKind.Stop or TokenKind.Semicolon or TokenKind.Colon || token.Run >= 0 && !aside)
            {
                return -1;
            }

            if (token.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Close)
            {
                if (t + 1 < limit && IsVerbStart(tokens, t + 1, limit, out var after))
                {
                    return after;
                }

                aside = true;
            }
            else if (token.Word is Word.Who or Word.Whose || token.Kind is TokenKind.Open)
            {
                aside = true;
            }
            else if (!aside && (token.Has(Traits.CueFinite) && (t == first || !token.Has(Traits.NounToo) || token.Has(Traits.PastForm)) || IsBase(tokens, t)))
            {
                return t;
            }
            else if (!aside && token.Has(Traits.Being) && HeardSaying(tokens, t, limit) is >= 0 and var participle)
            {
                return participle;
            }
            else if (!aside && (token.Has(Traits.Verb | Traits.SubjectPronoun) && !token.Has(Traits.Auxiliary) || token.Has(Traits.Being)))
            {
                return -1;
            }
        }

        return -1;
    }

    // "was quoted as saying", "is heard saying".
    private static int HeardSaying(TokenList tokens, int being, int limit)
    {
        var t = tokens[being + 1].Kind is TokenKind.Word && tokens[being + 1].Mention < 0 ? being + 2 : limit;
        t = t < limit && tokens[t].Word is Word.As ? t + 1 : t;
        return t < limit && tokens[t].Has(Traits.CueParticiple) && tokens[t].Run < 0 ? t : -1;
    }

    // "they conclude", "critics say", "would say".
    private static bool IsBase(TokenList tokens, int t) =>
        tokens[t].Has(Traits.CueBase) && tokens[t].Mention < 0 && tokens[t - 1].Has(Traits.Auxiliary | Traits.SubjectPronoun | Traits.Group) && !tokens[t - 1].Has(Traits.Being);

    private static bool IsVerbStart(TokenList tokens, int t, int limit, out int verb)
    {
        for (verb = t; verb < limit && tokens[verb].Has(Traits.Adverb | Traits.Auxiliary) && tokens[verb].Mention < 0; verb++)
        {
        }

        return verb < limit && tokens[verb].Has(Traits.CueFinite) && tokens[verb].Run < 0 && tokens[verb].Mention < 0;
    }
}
