using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Where the content of an attributing verb begins, by the verb's frames.</summary>
internal static class ContentStart
{
    private const int Reach = 14;

    /// <summary>The first token of the content, or -1; and whether it is a clause.</summary>
    public static (int Start, bool IsClause) After(TextReading reading, int verb, int end)
    {
        var tokens = reading.Tokens;
        var limit = Math.Min(end, verb + Reach);
        var c = SkipAdverbs(tokens, HasParticle(tokens, verb) ? verb + 2 : verb + 1, limit);
        var behindTime = TimePhrase.Skip(tokens, c, limit);
        return behindTime > c && At(reading, verb, behindTime, end) is { Start: >= 0 } found ? found : At(reading, verb, c, end);
    }

    private static bool HasParticle(TokenList tokens, int verb) => tokens[verb + 1].Word is Word.Out or Word.Back or Word.Off or Word.Up or Word.Down;

    private static (int Start, bool IsClause) At(TextReading reading, int verb, int c, int end)
    {
        var tokens = reading.Tokens;
        var limit = Math.Min(end, verb + Reach);
        ref var cue = ref tokens[verb];
        var hasParticle = HasParticle(tokens, verb);
        if (c >= limit || tokens[c].Run >= 0)
        {
            return (-1, false);
        }

        if (cue.Has(Frames.Infinitive) && tokens[c].Word is Word.To && tokens[c + 1].Kind is TokenKind.Word && !tokens[c + 1].IsCapital && !tokens[c + 1].Has(Traits.Determiner | Traits.Possessive))
        {
            return (c, false);
        }

        if (cue.Has(Frames.Clause | Frames.That | Frames.Addressee))
        {
            var opener = Opener(reading, c, limit);
            if (opener >= 0)
            {
                return (BehindOpener(tokens, opener), true);
            }
        }

        if (cue.Has(Frames.Clause) && Bare(reading, verb, c, end) is >= 0 and var bare)
        {
            return (bare, true);
        }

        if (cue.Has(Frames.Addressee) && Addressed(reading, cue, c, limit, end) is >= 0 and var addressed)
        {
            return (addressed, true);
        }

        if ((cue.Has(Frames.Object) && !hasParticle || cue.Has(Frames.Particle) && hasParticle) && ContentWords.StartsPhrase(tokens[c]))
        {
            return (c, false);
        }

        if (cue.Has(Frames.As) && ContentWords.StartsPhrase(tokens[c]) && HasAs(reading, c, limit))
        {
            return (c, false);
        }

        var isTopic = tokens[c].Word switch
        {
            Word.To or Word.At or Word.With => cue.Has(Frames.ToPhrase) && !(tokens[c].Word is Word.At && reading.Slice(verb, verb + 1).StartsWith("point", StringComparison.OrdinalIgnoreCase)),
            Word.For => cue.Has(Frames.ForPhrase),
            _ => cue.Has(Frames.Preposition) && ContentWords.IsTopic(tokens[c]),
        };
        return isTopic && c + 1 < end && (ContentWords.StartsPhrase(tokens[c + 1]) || tokens[c + 1].Word is Word.Not or Word.What or Word.How or Word.Whether) ? (c + 1, false) : (-1, false);
    }

    // "said the pier is old", "said on Monday the pier is old", "which she said was old"
    private static int Bare(TextReading reading, int verb, int c, int end)
    {
        var tokens = reading.Tokens;
        if (tokens[c].Word is Word.In or Word.On or Word.At or Word.During or Word.After && !(reading.Opens(c + 1)))
        {
            var place = NounPhraseReader.Read(reading, c + 1, Math.Min(end, c + 6));
            c = place.Found ? place.End : tokens[c + 1].Has(Traits.Calendar) ? c + 2 : c;
            c = SkipAdverbs(tokens, c, end);
            c += c < end && tokens[c].Word is Word.That ? 1 : 0;
        }

        if (c >= end || tokens[c].Run >= 0)
        {
            return -1;
        }

        var gap = tokens[c].Mention < 0 && tokens[c].Has(Traits.Auxiliary | Traits.Verb) && c == verb + 1;
        return gap || ContentWords.StartsClause(tokens[c]) && (tokens[c].Has(Traits.SubjectPronoun) || !tokens[verb].Has(Frames.Object) && ContentWords.HasWords(tokens, c, end) || ContentWords.HasVerb(reading, c + 1, end)) ? c : -1;
    }

    public static int SkipAdverbs(TokenList tokens, int c, int limit)
    {
        while (c < limit && tokens[c] is { Run: < 0, Mention: < 0 } token && token.Has(Traits.Adverb | Traits.Calendar) && token.Word is not Word.There && !token.Has(Traits.Preposition | Traits.SubjectPronoun))
        {
            c++;
        }

        return c;
    }

    /// <summary>The first token of a clause with that opener: "that" is none of it, but in "that's a lie" it is.</summary>
    public static int BehindOpener(TokenList tokens, int opener) =>
        tokens[opener].Word is Word.That && tokens[opener + 1].Kind is not TokenKind.PossessiveEnding ? opener + 1 : opener;

    // "that", "whether", "how" behind an addressee, a place or a day, before any other verb; none where a clause begins at once ("said he met").
    public static int Opener(TextReading reading, int c, int limit)
    {
        if (c < limit && reading.Tokens[c] is { Mention: < 0, Word: Word.He or Word.She or Word.They or Word.We or Word.I })
        {
            return -1;
        }

        var isPlace = c < limit && reading.Tokens[c].Word is Word.In or Word.On or Word.At or Word.During or Word.After or Word.Before;
        for (var t = c; t < limit && reading.Tokens[t] is { Run: < 0 } token && token.Kind is TokenKind.Word or TokenKind.Number or TokenKind.Comma or TokenKind.PossessiveEnding; t++)
        {
            if (token.Mention < 0 && t > c && (token.Has(Frames.AnyNoun | Frames.NounToo) && !isPlace || token.Word is Word.To or Word.And or Word.But or Word.Or))
            {
                return -1;
            }

            if (token.Mention < 0 && (token.Word is Word.That or Word.Whether or Word.How or Word.Why or Word.What or Word.If || t == c && token.Word is Word.Who or Word.Which or Word.Where))
            {
                return t;
            }

            if (t > c && token.Mention < 0 && token.Has(Traits.Verb | Traits.Auxiliary | Traits.CueFinite | Traits.CueParticiple))
            {
                return -1;
            }
        }

        return -1;
    }

    // "told reporters the pier is old", "asked them to stay"
    private static int Addressed(TextReading reading, in Token cue, int c, int limit, int end)
    {
        var tokens = reading.Tokens;
        var addressee = NounPhraseReader.Read(reading, c, limit);
        var behind = addressee.Found ? addressee.End : tokens[c].Has(Traits.Function) && tokens[c].IsWord && !tokens[c].Has(Traits.Preposition) ? c + 1 : -1;
        if (behind < 0 || behind >= limit)
        {
            return -1;
        }

        if (tokens[behind].Word is Word.To || tokens[behind].Word is Word.Not && tokens[behind + 1].Word is Word.To)
        {
            return c;
        }

        return cue.Has(Traits.Tells) && ContentWords.StartsClause(tokens[behind]) && ContentWords.HasVerb(reading, behind + 1, end) ? behind : -1;
    }

    private static bool HasAs(TextReading reading, int c, int limit)
    {
        for (var t = c + 1; t < limit && reading.Tokens[t].Run < 0 && reading.Tokens[t].Kind is TokenKind.Word or TokenKind.PossessiveEnding; t++)
        {
            if (reading.Tokens[t].Word is Word.As)
            {
                return true;
            }
        }

        return false;
    }
}
