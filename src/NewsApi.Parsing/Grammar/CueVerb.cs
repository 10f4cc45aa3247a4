using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>The cue verb behind a noun phrase: "Smith said", "Smith, a teacher, said", "Smith was quoted as saying".</summary>
/// <remarks>
/// Lets appositions, "who" clauses, adverbs and auxiliaries stand between the two. Leaves alone a noun phrase whose first verb is
/// no cue.
/// </remarks>
internal static class CueVerb
{
    private const int FarthestInfinitive = 3;

    private const int LongestAgent = 7;

    /// <summary>The cue verb that a noun phrase ending before <paramref name="t"/> is the subject of; -1 for none.</summary>
    public static int After(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        var (aside, first) = (-1, t);
        for (; t < limit; t = reading.Next(t))
        {
            if (EndsClause(tokens, t) || tokens[t].Run >= 0 && aside < 0)
            {
                return -1;
            }

            if (tokens[t].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Close
                && t + 1 < limit
                && IsVerbStart(tokens, t + 1, limit, out var after))
            {
                return after;
            }

            aside = aside < 0 && OpensAside(tokens[t]) ? t : aside;
            if (aside >= 0 ? UnclosedAside.Ends(tokens, aside, t) : IsFirstVerb(tokens, t, first))
            {
                return aside >= 0 || IsCue(tokens, t, first) ? t : BehindOther(tokens, t, limit);
            }
        }

        return -1;
    }

    // "was heard saying", "was heard to say", "went on to say"
    private static int BehindOther(TokenList tokens, int verb, int limit)
    {
        var heard = tokens[verb].Has(Traits.Being) ? HeardSaying(tokens, verb, limit) : -1;
        for (var t = verb; heard < 0 && t < limit && t <= verb + FarthestInfinitive && IsPlainWord(tokens[t]); t++)
        {
            heard = IsInfinitive(tokens, t) ? t + 1 : heard;
        }

        return heard;
    }

    private static bool IsPlainWord(in Token token) => token is { Run: < 0, Mention: < 0, IsWord: true };

    // "to say"
    private static bool IsInfinitive(TokenList tokens, int to) =>
        tokens[to] is { Run: < 0, Word: Word.To }
        && tokens[to + 1] is { Run: < 0, Mention: < 0 } verb && verb.Has(Traits.CueBase) && !verb.Has(Traits.Weak | Traits.NounToo);

    private static bool EndsClause(TokenList tokens, int t) =>
        tokens[t].Kind is TokenKind.Stop && !EndsAbbreviation(tokens, t)
        || tokens[t].Kind is TokenKind.Semicolon or TokenKind.Colon;

    private static bool OpensAside(in Token token) =>
        token.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Close or TokenKind.Open || token.Word is Word.Who or Word.Whose;

    // "(Lab.) said", "(D., Ore.) said"
    private static bool EndsAbbreviation(TokenList tokens, int stop) =>
        tokens[stop + 1] is { Run: < 0, Kind: TokenKind.Close or TokenKind.Comma };

    private static bool IsFirstVerb(TokenList tokens, int t, int first) =>
        IsCue(tokens, t, first)
        || t <= first + FarthestInfinitive && IsInfinitive(tokens, t)
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
        t = t < limit && tokens[t].Word is Word.By ? BehindAgent(tokens, t, limit) : t;
        t = t < limit && tokens[t].Word is Word.As ? t + 1 : t;
        return t < limit && tokens[t].Has(Traits.CueParticiple) && tokens[t].Run < 0 ? t : -1;
    }

    // "was quoted by the Tribune as saying"
    private static int BehindAgent(TokenList tokens, int by, int limit)
    {
        var t = by + 1;
        while (t < Math.Min(limit, by + LongestAgent) && tokens[t] is { Run: < 0, IsWord: true, Word: not Word.As })
        {
            t++;
        }

        return t;
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
