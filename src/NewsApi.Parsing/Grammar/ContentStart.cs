using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Where the content of an attributing verb begins, by the verb's frames.</summary>
internal static class ContentStart
{
    private const int Reach = 14;

    private const int LongestPlace = 6;

    /// <summary>The first token of the content, or -1; and whether it is a clause.</summary>
    public static (int Start, bool IsClause) After(TextReading reading, int verb, int end)
    {
        var tokens = reading.Tokens;
        var limit = Math.Min(end, verb + Reach);
        var c = SkipAdverbs(tokens, HasParticle(tokens, verb) ? verb + 2 : verb + 1, limit);
        var behindTime = TimePhrase.Skip(tokens, c, limit);
        return behindTime > c && At(reading, verb, behindTime, end) is { Start: >= 0 } found ? found : At(reading, verb, c, end);
    }

    private static bool HasParticle(TokenList tokens, int verb) =>
        tokens[verb + 1].Word is Word.Out or Word.Back or Word.Off or Word.Up or Word.Down;

    private static (int Start, bool IsClause) At(TextReading reading, int verb, int c, int end)
    {
        var tokens = reading.Tokens;
        if (c >= Math.Min(end, verb + Reach) || tokens[c].Run >= 0)
        {
            return (-1, false);
        }

        if (tokens[verb].Has(Frames.Infinitive) && IsInfinitive(tokens, c))
        {
            return (Denial.IsSilence(reading, verb, c) ? -1 : c, false);
        }

        var clause = ClauseAt(reading, verb, c, end);
        return clause >= 0 ? (clause, true) : (PhraseAt(reading, verb, c, end), false);
    }

    private static bool IsInfinitive(TokenList tokens, int to) =>
        tokens[to].Word is Word.To
        && tokens[to + 1] is { IsWord: true, IsCapital: false } verb && !verb.Has(Traits.Determiner | Traits.Possessive);

    private static int ClauseAt(TextReading reading, int verb, int c, int end)
    {
        var limit = Math.Min(end, verb + Reach);
        ref var cue = ref reading.Tokens[verb];
        if (cue.Has(Frames.Clause | Frames.That | Frames.Addressee) && Opener(reading, c, limit) is >= 0 and var opener)
        {
            return BehindOpener(reading.Tokens, opener);
        }

        if (cue.Has(Frames.Clause) && Bare(reading, verb, c, end) is >= 0 and var bare)
        {
            return bare;
        }

        return cue.Has(Frames.Addressee) ? Addressed(reading, cue, c, limit, end) : -1;
    }

    // "praised the plan", "ruled out a ban", "sees it as a threat", "complained about the plan"
    private static int PhraseAt(TextReading reading, int verb, int c, int end)
    {
        ref var cue = ref reading.Tokens[verb];
        var takesObject = HasParticle(reading.Tokens, verb) ? cue.Has(Frames.Particle) : cue.Has(Frames.Object);
        if (ContentWords.StartsPhrase(reading.Tokens[c])
            && (takesObject || cue.Has(Frames.As) && HasAs(reading, c, Math.Min(end, verb + Reach))))
        {
            return c;
        }

        return c + 1 < end && IsTopic(reading, verb, c) && StartsTopic(reading.Tokens[c + 1]) ? c + 1 : -1;
    }

    // Whether the cue takes the preposition. "Pointed at" is a gesture.
    private static bool IsTopic(TextReading reading, int verb, int c)
    {
        ref var cue = ref reading.Tokens[verb];
        return reading.Tokens[c].Word switch
        {
            Word.At => cue.Has(Frames.ToPhrase) && !reading.WordAt(verb).StartsWith("point", StringComparison.OrdinalIgnoreCase),
            Word.To or Word.With => cue.Has(Frames.ToPhrase),
            Word.For => cue.Has(Frames.ForPhrase),
            _ => cue.Has(Frames.Preposition) && ContentWords.IsTopic(reading.Tokens[c]),
        };
    }

    private static bool StartsTopic(in Token token) =>
        ContentWords.StartsPhrase(token) || token.Word is Word.Not or Word.What or Word.How or Word.Whether;

    // "said the pier is old", "said on Monday the pier is old", "which she said was old"
    private static int Bare(TextReading reading, int verb, int c, int end)
    {
        c = BehindPlace(reading, c, end);
        return c < end && reading.Tokens[c].Run < 0 && IsBareClause(reading, verb, c, end) ? c : -1;
    }

    private static bool IsBareClause(TextReading reading, int verb, int c, int end)
    {
        ref var token = ref reading.Tokens[c];
        if (c == verb + 1 && token.Mention < 0 && token.Has(Traits.Auxiliary | Traits.Verb | Traits.PastForm))
        {
            return true;
        }

        return ContentWords.StartsClause(token)
            && (token.Has(Traits.SubjectPronoun)
                || !reading.Tokens[verb].Has(Frames.Object) && ContentWords.HasWords(reading.Tokens, c, end)
                || ContentWords.HasVerb(reading, c + 1, end));
    }

    // "in Ohio", "on Monday", "at the meeting"
    private static int BehindPlace(TextReading reading, int c, int end)
    {
        var tokens = reading.Tokens;
        if (tokens[c].Word is not (Word.In or Word.On or Word.At or Word.During or Word.After) || reading.Opens(c + 1))
        {
            return c;
        }

        var place = NounPhraseReader.Read(reading, c + 1, Math.Min(end, c + LongestPlace));
        c = place.Found ? place.End : tokens[c + 1].Has(Traits.Calendar) ? c + 2 : c;
        c = SkipAdverbs(tokens, c, end);
        return c < end && tokens[c].Word is Word.That ? c + 1 : c;
    }

    public static int SkipAdverbs(TokenList tokens, int c, int limit)
    {
        while (c < limit && tokens[c] is { Run: < 0, Mention: < 0, Word: not Word.There } token
            && token.Has(Traits.Adverb | Traits.Calendar) && !token.Has(Traits.Preposition | Traits.SubjectPronoun))
        {
            c++;
        }

        return c;
    }

    /// <summary>The first token of a clause with that opener: "that" is none of it, but in "that's a lie" it is.</summary>
    public static int BehindOpener(TokenList tokens, int opener) =>
        tokens[opener].Word is Word.That && tokens[opener + 1].Kind is not TokenKind.PossessiveEnding ? opener + 1 : opener;

    /// <summary>
    /// "That", "whether", "how" behind an addressee, a place or a day, before any other verb; -1 where a clause begins at once
    /// ("said he met").
    /// </summary>
    public static int Opener(TextReading reading, int c, int limit)
    {
        if (c >= limit || reading.Tokens[c] is { Mention: < 0, Word: Word.He or Word.She or Word.They or Word.We or Word.I })
        {
            return -1;
        }

        var isPlace = reading.Tokens[c].Word is Word.In or Word.On or Word.At or Word.During or Word.After or Word.Before;
        for (var t = c; t < limit && MayStandBeforeOpener(reading.Tokens[t]); t++)
        {
            ref var token = ref reading.Tokens[t];
            if (token.Mention >= 0)
            {
                continue;
            }

            if (t > c && (token.Has(Frames.AnyNoun | Frames.NounToo) && !isPlace || IsLink(token)))
            {
                return -1;
            }

            if (IsOpener(token, isFirst: t == c))
            {
                return t;
            }

            if (t > c && token.Has(Traits.Verb | Traits.Auxiliary | Traits.CueFinite | Traits.CueParticiple))
            {
                return -1;
            }
        }

        return -1;
    }

    private static bool MayStandBeforeOpener(in Token token) =>
        token is { Run: < 0, Kind: TokenKind.Word or TokenKind.Number or TokenKind.Comma or TokenKind.PossessiveEnding };

    private static bool IsLink(in Token token) => token.Word is Word.To or Word.And or Word.But or Word.Or;

    private static bool IsOpener(in Token token, bool isFirst) =>
        token.Word is Word.That or Word.Whether or Word.How or Word.Why or Word.What or Word.If
        || isFirst && token.Word is Word.Who or Word.Which or Word.Where;

    // "told reporters the pier is old", "asked them to stay"
    private static int Addressed(TextReading reading, in Token cue, int c, int limit, int end)
    {
        var tokens = reading.Tokens;
        var behind = BehindAddressee(reading, c, limit);
        if (behind < 0 || behind >= limit)
        {
            return -1;
        }

        if (tokens[behind].Word is Word.To || tokens[behind].Word is Word.Not && tokens[behind + 1].Word is Word.To)
        {
            return c;
        }

        var isClause = cue.Has(Traits.Tells) && ContentWords.StartsClause(tokens[behind]) && ContentWords.HasVerb(reading, behind + 1, end);
        return isClause ? behind : -1;
    }

    private static int BehindAddressee(TextReading reading, int c, int limit)
    {
        var addressee = NounPhraseReader.Read(reading, c, limit);
        if (addressee.Found)
        {
            return addressee.End;
        }

        ref var token = ref reading.Tokens[c];
        return token.IsWord && token.Has(Traits.Function) && !token.Has(Traits.Preposition) ? c + 1 : -1;
    }

    private static bool HasAs(TextReading reading, int c, int limit)
    {
        for (var t = c + 1; t < limit && reading.Tokens[t] is { Run: < 0, Kind: TokenKind.Word or TokenKind.PossessiveEnding }; t++)
        {
            if (reading.Tokens[t].Word is Word.As)
            {
                return true;
            }
        }

        return false;
    }
}
