using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Whether words look like the beginning of content: a clause, a noun phrase, what is spoken of.</summary>
internal static class ContentWords
{
    private const int ShortestClause = 3;

    private const Traits NoNouns = Traits.Preposition | Traits.Conjunction | Traits.Auxiliary | Traits.Adverb | Traits.Verb;

    private const Traits Verbs = Traits.Verb | Traits.PastForm | Traits.CueFinite;

    public static bool StartsClause(in Token token)
    {
        if (token.Mention >= 0 || token.Kind is TokenKind.Number || token.Word is Word.There)
        {
            return true;
        }

        return token.IsWord && token.Word is not (Word.To or Word.So)
            && (token.Has(Traits.SubjectPronoun | Traits.Determiner) || !token.Has(NoNouns | Traits.CueFinite));
    }

    public static bool StartsPhrase(in Token token)
    {
        if (token.Mention >= 0 || token.Kind is TokenKind.Number)
        {
            return true;
        }

        return token.IsWord && !token.Has(Traits.Calendar) && (token.Has(Traits.Determiner | Traits.Possessive) || !token.Has(NoNouns));
    }

    /// <summary>
    /// Whether three plain words follow. What is only ever said or thought needs no verb that we know: "said people misunderstand".
    /// </summary>
    public static bool HasWords(TokenList tokens, int c, int end)
    {
        if (c + 2 >= end || !tokens[c].IsWord || tokens[c].Has(Traits.Function))
        {
            return false;
        }

        return IsPlain(tokens[c + 1]) && IsPlain(tokens[c + 2]) && !tokens[c].Has(Traits.Preposition);
    }

    private static bool IsPlain(in Token token) => token is { Run: < 0, IsWord: true } && !token.Has(Traits.Preposition);

    /// <summary>Whether the words hold a known verb, a contraction ("they're"), or a word that may be one ("meets").</summary>
    public static bool HasVerb(TextReading reading, int t, int end)
    {
        for (; t < end && reading.Tokens[t] is { Run: < 0 } token && token.Kind is not (TokenKind.Stop or TokenKind.Semicolon); t++)
        {
            if (token.Mention < 0 && (token.Has(Verbs | Traits.Auxiliary) || IsLikeVerb(reading, token)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLikeVerb(TextReading reading, in Token token) =>
        token is { IsWord: true, IsCapital: false } && !token.Has(Traits.Function | Traits.Role | Traits.Group)
        && reading.Text.AsSpan(token.Start, token.End - token.Start) is [.., not 's', 's'] or [.., '\'' or '’', 'm' or 'd']
            or [.., '\'' or '’', _, _];

    /// <summary>Whether a preposition brings in what is spoken of.</summary>
    public static bool IsTopic(in Token token) =>
        token.Mention < 0
        && token.Word is Word.About or Word.Of or Word.For or Word.Against or Word.On or Word.Over
            or Word.To or Word.Toward or Word.Towards or Word.Regarding or Word.Concerning;
    /// <summary>
    /// Whether the words up to a comma are but a clause that leads up to another, and no content: "While Smith agreed, Jones insisted".
    /// </summary>
    public static bool LeadsUp(TextReading reading, int first, int comma)
    {
        if (reading.Tokens[first].Word is not (Word.While or Word.When or Word.Because or Word.If or Word.As))
        {
            return false;
        }

        if (HasMainClause(reading, first, comma))
        {
            return false;
        }

        var verbs = 0;
        for (var t = first + 1; t < comma; t++)
        {
            var isVerb = reading.Tokens[t] is { Mention: < 0 } token && token.Has(Verbs) && !reading.Tokens[t - 1].Has(Traits.Auxiliary);
            verbs += isVerb ? 1 : 0;
        }

        return verbs < 2;
    }

    // "If the snow holds, the lift opens on Friday": a comma with words enough on both sides.
    private static bool HasMainClause(TextReading reading, int first, int comma)
    {
        for (var t = first + ShortestClause; t < comma - ShortestClause; t++)
        {
            if (reading.Tokens[t] is { Run: < 0, Kind: TokenKind.Comma }
                && reading.Tokens[t + 1].Has(Traits.Determiner | Traits.SubjectPronoun))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether what follows a cue in the midst of content is no more of it (", adding that", ", and left", ", who"); "and it leaks" is.
    /// </summary>
    public static bool StartsAnew(TextReading reading, int t, int end)
    {
        ref var token = ref reading.Tokens[t];
        if (token.Word is Word.And or Word.But)
        {
            return t + 1 >= end || !IsClauseOfOther(reading, t + 1, end);
        }

        return token.Has(Traits.CueParticiple) || token.Has(Frames.Participle) || token.Word is Word.While or Word.Who or Word.Which;
    }

    private static bool IsClauseOfOther(TextReading reading, int t, int end) =>
        reading.Tokens[t] is { Run: < 0, Word: not (Word.He or Word.She) } next
        && StartsClause(next) && HasVerb(reading, t + 1, end);
}
