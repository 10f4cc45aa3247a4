using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Where the content of an attribution ends: with the sentence, or before a further verb of the same subject.</summary>
internal static class ContentEnd
{
    private const Traits NoNouns = Traits.SubjectPronoun | Traits.Conjunction | Traits.Adverb | Traits.Auxiliary | Traits.Verb
        | Traits.PastForm;

    /// <summary>One past the last token of the content, or -1 where it holds quotation marks.</summary>
    public static int Of(TextReading reading, int start, int limit, bool isClause)
    {
        var comma = -1;
        for (var t = start; t < limit; t++)
        {
            ref var token = ref reading.Tokens[t];
            if (token.Run >= 0)
            {
                return IsOpening(reading.Tokens[start]) ? -1 : comma;
            }

            if (token.Kind is TokenKind.Mark && MarkFamily.IsDouble(reading.Text, token.Span))
            {
                return -1;
            }

            if (EndsAt(reading, t, limit, isClause) || !isClause && t > start && Subordinates(token))
            {
                return t;
            }

            comma = token.Kind is TokenKind.Comma or TokenKind.Dash && t > start + 3 ? t : comma;
        }

        return limit;
    }

    // "that if the dam fails, “we all go”": a clause that only leads up to the marked words.
    private static bool IsOpening(in Token token) =>
        token is { Run: < 0, Mention: < 0 } && token.Has(Traits.Conjunction | Traits.Preposition);

    /// <summary>The same up to the first comma of a clause that may hold quotations.</summary>
    public static int OfClause(TextReading reading, int start, int limit)
    {
        for (var t = start; t < limit; t = reading.Next(t))
        {
            if (reading.Tokens[t] is { Run: < 0 } token && (token.Kind is TokenKind.Comma || EndsAt(reading, t, limit, isClause: true)))
            {
                return t;
            }
        }

        return limit;
    }

    private static bool EndsAt(TextReading reading, int t, int limit, bool isClause)
    {
        ref var token = ref reading.Tokens[t];
        switch (token.Kind)
        {
            case TokenKind.Stop or TokenKind.Semicolon:
                return true;
            case TokenKind.Colon:
                return !(isClause && t + 1 < limit && reading.Tokens[t + 1].Run < 0);
            case TokenKind.Dash:
                return !isClause;
            case TokenKind.Comma:
                return t + 1 < limit && EndsAtComma(reading, t + 1, limit, isClause);
            default:
                return token.Word is Word.And or Word.But
                    && IsVerbAfter(reading.Tokens, t + 1, limit, isClause ? Frames.Clause : Frames.AnyVerb)
                    || token.Word is Word.But && IsNewClause(reading, t + 1, limit);
        }
    }

    /// <summary>
    /// One past the last token of a noun phrase: before its sentence goes on with a verb ("her criticism of the plan angered").
    /// </summary>
    public static int OfPhrase(TextReading reading, int start, int limit)
    {
        var end = Of(reading, start, limit, isClause: false);
        for (var t = start + 1; t < end; t++)
        {
            if (IsVerb(reading.Tokens[t]) && reading.Tokens[t - 1].Word is not (Word.That or Word.Who or Word.Which))
            {
                return t;
            }
        }

        return end;
    }

    private static bool IsVerb(in Token token) =>
        token.Mention < 0
        && token.Has(Traits.Verb | Traits.Auxiliary | Traits.PastForm | Traits.CueFinite)
        && !token.Has(Traits.NounToo | Traits.Role);

    /// <summary>
    /// The first comma from <paramref name="start"/> on: the end of content in a clause that stands before the main one ("Asked if
    /// …, she said").
    /// </summary>
    public static int AtComma(TextReading reading, int start, int end)
    {
        for (var t = start; t < end; t++)
        {
            if (reading.Tokens[t].Kind is TokenKind.Comma)
            {
                return t;
            }
        }

        return end;
    }

    /// <summary>
    /// Of content before a name at <paramref name="comma"/>: the comma before what the named one is ("…, a spokeswoman, Smith,
    /// said").
    /// </summary>
    public static int BeforeRole(TextReading reading, int comma, int first)
    {
        var role = PhraseEnding.At(reading, comma - 1, first);
        var isRole = role.Kind is PhraseKind.Description && role.First - 2 > first && reading.Tokens[role.Head].Has(Traits.Role);
        var isApposed = isRole && reading.Tokens[role.First - 1].Kind is TokenKind.Comma && reading.Tokens[comma + 1].Mention >= 0;
        return isApposed ? role.First - 1 : comma;
    }

    private static bool EndsAtComma(TextReading reading, int next, int limit, bool isClause)
    {
        ref var token = ref reading.Tokens[next];
        if (token.Run >= 0 || token.Mention >= 0 || token.TitleOf >= 0)
        {
            return !isClause && token.Run < 0 && IsNewClause(reading, next, limit);
        }

        if (token.Has(Traits.CueParticiple) || token.Has(Frames.Participle) || token.Word is Word.While or Word.According)
        {
            return true;
        }

        return token.Word switch
        {
            Word.But => !isClause,
            Word.And => IsNewClause(reading, next + 1, limit),
            _ => !isClause && EndsPhrase(token),
        };
    }

    // What cannot go on with a list ("the pier, the mole and the quay") or add to a noun ("the mayor, a builder").
    private static bool EndsPhrase(in Token token) =>
        !token.IsWord || token.Has(NoNouns) || token.Has(Traits.Preposition) && token.Word is not Word.Including;

    // ", and Smith wants": another's words or deeds.
    private static bool IsNewClause(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        if (t >= limit || tokens[t].Run >= 0)
        {
            return false;
        }

        var mention = Math.Max(tokens[t].Mention, tokens[t].TitleOf);
        return mention >= 0
            ? HasVerb(tokens, reading.Mentions[mention].End, limit)
            : tokens[t].Has(Traits.SubjectPronoun) && HasVerb(tokens, t + 1, limit);
    }

    private static bool IsVerbAfter(TokenList tokens, int t, int limit, Frames frames)
    {
        while (t < limit && tokens[t] is { Run: < 0, Mention: < 0 } adverb && adverb.Has(Traits.Adverb | Traits.Auxiliary))
        {
            t++;
        }

        if (t >= limit || tokens[t] is not { Run: < 0, Mention: < 0 } token)
        {
            return false;
        }

        return token.Has(Frames.Participle) || token.Has(Frames.Finite) && token.Has(frames) && !token.Has(Frames.NounToo);
    }

    private static bool HasVerb(TokenList tokens, int t, int limit)
    {
        for (limit = Math.Min(limit, t + 4); t < limit && tokens[t] is { Run: < 0, Mention: < 0, IsWord: true } token; t++)
        {
            if (token.Has(Traits.Verb | Traits.CueFinite | Traits.Auxiliary | Traits.PastForm) || token.Has(Frames.Finite))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Subordinates(in Token token) =>
        token.Mention < 0
        && token.Word is Word.When or Word.While or Word.After or Word.Before or Word.Because or Word.Since or Word.If;

    /// <summary>Whether a double quotation mark stands between two tokens.</summary>
    public static bool HasMark(TextReading reading, int t, int end)
    {
        while (t < end && !IsMark(reading, reading.Tokens[t]))
        {
            t++;
        }

        return t < end;
    }

    private static bool IsMark(TextReading reading, in Token token) =>
        token.Run >= 0 || token.Kind is TokenKind.Mark && MarkFamily.IsDouble(reading.Text, token.Span);
}
