using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Whether words look like the beginning of content: a clause, a noun phrase, what is spoken of.</summary>
internal static class ContentWords
{
    public static bool StartsClause(in Token token) =>
        token.Mention >= 0 || token.Kind is TokenKind.Number || token.Word is Word.There
        || token.IsWord && (!token.Has(Traits.Preposition | Traits.Conjunction | Traits.Auxiliary | Traits.Adverb | Traits.Verb | Traits.CueFinite) || token.Has(Traits.SubjectPronoun | Traits.Determiner))
            && token.Word is not (Word.To or Word.So);

    public static bool StartsPhrase(in Token token) =>
        token.Mention >= 0 || token.Kind is TokenKind.Number
        || token.IsWord && !token.Has(Traits.Calendar) && (!token.Has(Traits.Preposition | Traits.Conjunction | Traits.Auxiliary | Traits.Adverb | Traits.Verb) || token.Has(Traits.Determiner | Traits.Possessive));

    // What is only ever said or thought needs no verb that we know: "said people misunderstand".
    public static bool HasWords(TokenList tokens, int c, int end) =>
        c + 2 < end && tokens[c] is { Kind: TokenKind.Word } && tokens[c + 1] is { Run: < 0, IsWord: true } && tokens[c + 2] is { Run: < 0, IsWord: true } && !tokens[c].Has(Traits.Function) && !(tokens[c].Traits | tokens[c + 1].Traits | tokens[c + 2].Traits).HasFlag(Traits.Preposition);

    // A known verb, a contraction ("they're"), or a word that may be one ("meets").
    public static bool HasVerb(TextReading reading, int t, int end)
    {
        for (; t < end && reading.Tokens[t] is { Run: < 0 } token && token.Kind is not (TokenKind.Stop or TokenKind.Semicolon); t++)
        {
            if (token.Mention < 0 && (token.Has(Traits.Verb | Traits.PastForm | Traits.CueFinite | Traits.Auxiliary) || IsLikeVerb(reading, token)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsLikeVerb(TextReading reading, in Token token) =>
        token is { IsWord: true, IsCapital: false } && !token.Has(Traits.Function | Traits.Role | Traits.Group)
        && reading.Text.AsSpan(token.Start, token.End - token.Start) is [.., not 's', 's'] or [.., '\'' or '’', 'm' or 'd'] or [.., '\'' or '’', _, _];

    /// <summary>Whether a preposition brings in what is spoken of.</summary>
    public static bool IsTopic(in Token token) =>
        token.Mention < 0 && token.Word is Word.About or Word.Of or Word.For or Word.Against or Word.On or Word.Over or Word.To or Word.Toward or Word.Towards or Word.Regarding or Word.Concerning;
    /// <summary>Whether the words up to a comma are but a clause that leads up to another, and no content: "While Smith agreed, Jones insisted".</summary>
    public static bool LeadsUp(TextReading reading, int first, int comma)
    {
        if (reading.Tokens[first].Word is not (Word.While or Word.When or Word.Because or Word.If or Word.As))
        {
            return false;
        }

        var verbs = 0;
        for (var t = first + 1; t < comma; t++)
        {
            verbs += reading.Tokens[t] is { Mention: < 0 } token && token.Has(Traits.Verb | Traits.PastForm | Traits.CueFinite) && !reading.Tokens[t - 1].Has(Traits.Auxiliary) ? 1 : 0;
        }

        return verbs < 2;
    }
    /// <summary>Whether what follows a tag in the midst of content is no more of it (", adding that", ", and left", ", who"); "and it leaks" is.</summary>
    public static bool StartsAnew(TextReading reading, int t, int end)
    {
        ref var token = ref reading.Tokens[t];
        if (token.Word is Word.And or Word.But)
        {
            return t + 1 >= end || reading.Tokens[t + 1] is var next && (next.Run >= 0 || next.Word is Word.He or Word.She || !(StartsClause(next) && HasVerb(reading, t + 2, end)));
        }

        return token.Has(Traits.CueParticiple) || token.Has(Frames.Participle) || token.Word is Word.While or Word.Who or Word.Which;
    }
}
