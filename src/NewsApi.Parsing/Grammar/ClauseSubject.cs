using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>
/// Finds the subject of a clause without walking back from its verb: the last noun phrase before a point that a verb follows.
/// </summary>
/// <remarks>
/// Leaves alone what a preposition, a "that" or a "when" governs; where nothing else is there, takes the first person named.
/// </remarks>
internal static class ClauseSubject
{
    private const int Longest = 60;

    private const Traits Openers = Traits.Determiner | Traits.Possessive | Traits.Role | Traits.Group | Traits.Modifier;

    private const Traits NoNouns = Traits.Function | Traits.Verb | Traits.AnyCue | Traits.Adverb | Traits.PastForm | Traits.Calendar;

    public static NounPhrase Before(TextReading reading, int first, int limit)
    {
        var (best, within, fallback) = (default(NounPhrase), default(NounPhrase), default(NounPhrase));
        first = Math.Max(first, limit - Longest);
        var inThat = false;
        for (var t = first; t < limit;)
        {
            var phrase = Candidate(reading, t, first, limit);
            if (!phrase.Found)
            {
                inThat = StaysInThat(reading.Tokens[t], inThat);
                t = BehindGoverned(reading, t, first, limit);
                continue;
            }

            fallback = fallback.Found ? fallback : phrase;
            var isOther = fallback.First < t && (inThat && best.Found || IsObject(reading, phrase) || IsApposition(reading, phrase));
            if (!isOther && VerbFollows(reading, phrase.End, limit))
            {
                (best, within) = IsSubordinate(reading, t, first) ? (best, phrase) : (phrase, within);
            }

            t = Math.Max(phrase.End, t + 1);
        }

        return best.Found ? best : within.Found ? within : fallback;
    }

    // A "that" opens a clause, the next comma ends it.
    private static bool StaysInThat(in Token token, bool inThat) =>
        token.Run < 0 && (token.Word is Word.That || inThat && token.Kind is not TokenKind.Comma);

    // "for young writers": none of it is a subject.
    private static int BehindGoverned(TextReading reading, int t, int first, int limit)
    {
        var isGoverned = t > first && reading.Tokens[t].Has(Traits.Modifier)
            && reading.Tokens[t - 1] is { Run: < 0, Word: Word.For or Word.To or Word.Of or Word.From or Word.With };
        return isGoverned && NounPhraseReader.Read(reading, t, limit) is { Kind: PhraseKind.Group or PhraseKind.Description } phrase
            ? phrase.End
            : reading.Next(t);
    }

    private static NounPhrase Candidate(TextReading reading, int t, int first, int limit)
    {
        ref var token = ref reading.Tokens[t];
        if (token.Word is Word.That && t > first)
        {
            return default;
        }

        if (t > first && reading.Tokens[t - 1].Word is Word.With && token.Mention >= 0)
        {
            return BesideParticiple(reading, t, limit);
        }

        if (token.Run >= 0 || t > first && Governs(reading.Tokens[t - 1]))
        {
            return default;
        }

        if (token.Mention < 0 && token.Has(Traits.SubjectPronoun) && token.Word is not (Word.Who or Word.It))
        {
            return new NounPhrase(PhraseKind.Pronoun, t, t + 1, t);
        }

        if (!OpensPhrase(reading, t))
        {
            return default;
        }

        var phrase = NounPhraseReader.Read(reading, t, limit);
        return phrase.Found && Subject.IsPerson(reading, phrase) ? phrase : default;
    }

    // "with Smith saying"
    private static NounPhrase BesideParticiple(TextReading reading, int t, int limit)
    {
        var beside = NounPhraseReader.Read(reading, t, limit);
        return beside.Found && beside.End < limit && reading.Tokens[beside.End].Has(Traits.CueParticiple) ? beside : default;
    }

    private static bool Governs(in Token before) =>
        before.Kind is TokenKind.PossessiveEnding
        || before.Has(Traits.Preposition | Traits.Possessive | Traits.Determiner)
            && before.Word is not (Word.That or Word.After or Word.Since or Word.Before);

    // The first word of a name or of its titles, or a word that may begin a description.
    private static bool OpensPhrase(TextReading reading, int t)
    {
        ref var token = ref reading.Tokens[t];
        if (token.Mention >= 0)
        {
            return reading.Mentions[token.Mention].First == t && !(token.TitleOf >= 0 && reading.Mentions[token.TitleOf].Whole != t);
        }

        return token.TitleOf >= 0 ? reading.Mentions[token.TitleOf].Whole == t : token.Has(Openers);
    }

    // "met Smith, but now said": what ends at a comma right after a word of the same clause.
    private static bool IsObject(TextReading reading, NounPhrase phrase) =>
        phrase.End < reading.Tokens.Count && reading.Tokens[phrase.End].Kind is TokenKind.Comma
        && reading.Tokens[phrase.First - 1] is var before
            && (before.Run >= 0 || before.IsWord && before.Mention < 0 && !before.Has(Traits.Conjunction));

    // "Smith (D), a banker, praised": not the banker; "met the banker, Smith, and praised": not Smith.
    private static bool IsApposition(TextReading reading, NounPhrase phrase) =>
        phrase.First > 1
        && reading.Tokens[phrase.First - 1] is { Run: < 0, Kind: TokenKind.Comma }
        && reading.Tokens[phrase.End].Kind is TokenKind.Comma
        && (phrase.Kind is PhraseKind.Name
            ? reading.Tokens[phrase.First - 2] is { Run: < 0, Mention: < 0, IsWord: true } noun
                && (noun.Has(Traits.Role) || !noun.Has(NoNouns))
            : phrase.Kind is PhraseKind.Description && reading.Tokens[phrase.First].Word is Word.A or Word.An or Word.The);

    private static bool IsSubordinate(TextReading reading, int t, int first)
    {
        if (t <= first)
        {
            return false;
        }

        ref var before = ref reading.Tokens[t - 1];
        return before is { Run: < 0, Mention: < 0 } && before.Has(Traits.CueFinite) && before.Has(Frames.Clause)
            || Subordinates(before.Word) || before is { Run: < 0, Mention: < 0 } && before.Has(Traits.Conjunction) && !Joins(before.Word);
    }

    private static bool Joins(Word word) => word is Word.And or Word.But or Word.Or or Word.So or Word.As;

    private static bool Subordinates(Word word) =>
        word is Word.That or Word.Who or Word.Whom or Word.Which or Word.When or Word.If or Word.Because or Word.What
            or Word.After or Word.Since or Word.Before or Word.Where;

    // An auxiliary, a known verb, a word in "-ed", or an aside.
    private static bool VerbFollows(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        while (t < limit && tokens[t] is { Run: < 0, Mention: < 0 } token && token.Has(Traits.Adverb) && !token.Has(Traits.Verb))
        {
            t++;
        }

        if (t >= limit)
        {
            return true;
        }

        return tokens[t] is { Run: < 0, Mention: < 0 } verb
            && (verb.Kind is TokenKind.Comma or TokenKind.Open && t + 1 < limit && tokens[t + 1].Word is not Word.But
                || verb.Has(Traits.Verb | Traits.CueFinite | Traits.PastForm | Traits.CueParticiple)
                || verb.Word is Word.Who);
    }
}
