using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Finds the subject of a cue verb by walking back from it, else by taking the subject of the sentence.</summary>
internal static class Subject
{
    public static NounPhrase Of(TextReading reading, int verb, int sentenceFirst)
    {
        var tokens = reading.Tokens;
        if (verb - 2 >= sentenceFirst && tokens[verb - 1].Word is Word.As && tokens[verb].Has(Traits.CueParticiple))
        {
            var quoted = EndingAt(reading, verb - 2, sentenceFirst);
            if (quoted.Found && quoted.First > sentenceFirst && tokens[quoted.First - 1].Word is Word.Quoted)
            {
                return quoted;
            }
        }

        var sentenceEnd = reading.Sentences[tokens[verb].Sentence].End;
        if (PassiveAgent.After(reading, verb, sentenceEnd) is { Found: true } agent)
        {
            return agent;
        }

        if (Parenthesis(reading, verb, sentenceEnd) is { Found: true } inverted)
        {
            return inverted;
        }

        var t = VerbGroup.Find(reading, verb, sentenceFirst);
        if (t < sentenceFirst || tokens[verb].Has(Traits.CueParticiple) && !BesidePerson(reading, t))
        {
            return ClauseSubject.Before(reading, sentenceFirst, verb);
        }

        var near = tokens[t].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Close
            ? Aside.Before(reading, t, sentenceFirst)
            : EndingAt(reading, t, sentenceFirst);
        near = near.Kind is PhraseKind.Description && DocumentAuthor.IsWriting(reading, near.Head) && NounOwner.Of(reading, near.Head, near.First) is { Found: true } author ? author : near;
        return near.Found ? near : ClauseSubject.Before(reading, sentenceFirst, verb);
    }

    // "The roof, said Smith, is": verb and subject between commas.
    private static NounPhrase Parenthesis(TextReading reading, int verb, int limit)
    {
        if (verb == 0 || reading.Tokens[verb - 1].Kind is not (TokenKind.Comma or TokenKind.Dash) || !reading.Tokens[verb].Has(Traits.CueFinite))
        {
            return default;
        }

        var phrase = NounPhraseReader.Read(reading, verb + 1, limit);
        return phrase.Found && phrase.End < limit && reading.Tokens[phrase.End] is { Run: < 0, Kind: TokenKind.Comma or TokenKind.Dash } && IsPerson(reading, phrase)
            ? phrase
            : default;
    }

    // "with Smith telling reporters", "she was saying"
    private static bool BesidePerson(TextReading reading, int t) =>
        reading.Tokens[t].Run < 0 && (reading.Tokens[t].Mention is >= 0 and var m ? reading.Mentions[m].Kind is not EntityKind.Place : reading.Tokens[t].Has(Traits.SubjectPronoun));

    /// <summary>The noun phrase whose last word is <paramref name="t"/>.</summary>
    public static NounPhrase EndingAt(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        if (t < limit || tokens[t].Run >= 0 || !tokens[t].IsWord && tokens[t].Mention < 0 && !AgeWord.Is(reading, t))
        {
            return default;
        }

        if (tokens[t].Word is Word.Who or Word.Which or Word.That)
        {
            var named = EndingAt(reading, t - 1 >= limit && tokens[t - 1].Kind is TokenKind.Comma ? t - 2 : t - 1, limit);
            named = tokens[t].Word is Word.Who ? WhoMeant(reading, named, limit) : named;
            return named.Found && named.First - 3 >= limit && tokens[named.First - 1].Word is Word.Not ? EndingAt(reading, named.First - 3, limit) : named;
        }

        if (tokens[t].Mention < 0 && tokens[t].Has(Traits.SubjectPronoun))
        {
            return new NounPhrase(PhraseKind.Pronoun, t, t + 1, t);
        }

        if (tokens[t].Mention < 0 && tokens[t].Has(Traits.Function | Traits.Verb | Traits.CueParticiple | Traits.Preposition) && !tokens[t].Has(Traits.Role))
        {
            return default;
        }

        return Phrase(reading, t > limit && tokens[t].Has(Traits.NameSuffix) && tokens[t].Mention < 0 && tokens[t - 1].Mention >= 0 ? t - 1 : t, limit);
    }

    // "said to Smith on the quay, who answered": Smith, not the quay.
    private static NounPhrase WhoMeant(TextReading reading, NounPhrase named, int limit) =>
        named.Kind is PhraseKind.Description && !IsPerson(reading, named) && named.First - 2 >= limit && reading.Tokens[named.First - 1] is { Run: < 0 } before && before.Has(Traits.Preposition)
            && EndingAt(reading, named.First - 2, limit) is { Found: true } person && IsPerson(reading, person)
            ? person
            : named;

    private static NounPhrase Phrase(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        var (kind, head) = tokens[t].Mention >= 0
            ? (PhraseKind.Name, reading.Mentions[tokens[t].Mention].First)
            : (tokens[t].Has(Traits.Group) ? PhraseKind.Group : PhraseKind.Description, t);
        var first = head;
        while (first > limit && tokens[first - 1].Run < 0 && !tokens[first].Has(Traits.Determiner) && IsModifier(tokens[first - 1]))
        {
            first--;
        }

        if (first - 2 >= limit && tokens[first - 1] is { Run: < 0, Word: Word.Of or Word.For or Word.In or Word.At or Word.From or Word.With or Word.On })
        {
            var outer = EndingAt(reading, first - 2, limit);
            if (outer.Found && outer.Kind is not PhraseKind.Pronoun && IsPerson(reading, outer))
            {
                return kind is PhraseKind.Name && head > first && IsOffice(tokens, outer, head - 1) ? new NounPhrase(kind, outer.First, t + 1, head) : outer;
            }

            // "people familiar with the matter"
            if (first - 3 >= limit && tokens[first - 3] is { Run: < 0, Mention: < 0 } people && people.Has(Traits.Group))
            {
                return EndingAt(reading, first - 3, limit);
            }
        }

        // "a source close to Smith"
        if (first - 3 >= limit && tokens[first - 1] is { Run: < 0, Word: Word.To } && reading.Slice(first - 2, first - 1) is "close")
        {
            return EndingAt(reading, first - 3, limit);
        }

        // "aides to Smith"
        if (first - 2 >= limit && tokens[first - 1] is { Run: < 0, Word: Word.To } && tokens[first - 2].Has(Traits.Role | Traits.Group) && tokens[first - 2].Mention < 0)
        {
            return EndingAt(reading, first - 2, limit);
        }

        if (first - 2 >= limit && tokens[first - 1].Word is Word.And && tokens[first - 2].Has(Traits.Role))
        {
            first -= 2;
        }

        // "Smith, president of the bank said": a role right after a name and a comma.
        if (kind is PhraseKind.Description && tokens[head].Has(Traits.Role) && first - 2 >= limit && tokens[first - 1].Kind is TokenKind.Comma
            && tokens[first - 2] is { Run: < 0, Mention: >= 0 and var m } && reading.Mentions[m].Kind is EntityKind.Person)
        {
            return new NounPhrase(PhraseKind.Name, reading.Mentions[m].First, reading.Mentions[m].End, reading.Mentions[m].First);
        }

        return kind is PhraseKind.Name ? CoordinatedNames.First(reading, new NounPhrase(kind, first, t + 1, head), limit) : new NounPhrase(kind, first, t + 1, head);
    }

    // "minister for relief Ida Holm": an office without an article, a plain noun, the name. "A spokesman for Ida Holm" is another.
    private static bool IsOffice(TokenList tokens, NounPhrase office, int noun) =>
        office.Kind is PhraseKind.Description && !tokens[office.First].Has(Traits.Determiner | Traits.Possessive) && tokens[noun] is { IsWord: true, Mention: < 0, TitleOf: < 0, IsCapital: false } word
        && !word.Has(Traits.Function | Traits.Role | Traits.Title | Traits.Modifier | Traits.Nationality | Traits.Affiliation);

    public static bool IsPerson(TextReading reading, NounPhrase phrase) =>
        phrase.Kind is PhraseKind.Group || phrase.Kind is PhraseKind.Description && (reading.Tokens[phrase.Head].Has(Traits.Role | Traits.Organization) || AgeWord.Is(reading, phrase.Head))
        || phrase.Kind is PhraseKind.Name && reading.Mentions[reading.Tokens[phrase.Head].Mention].Kind is not EntityKind.Place;

    private static bool IsModifier(in Token token) =>
        token.Kind is TokenKind.PossessiveEnding or TokenKind.Number || token.Mention >= 0
        || token.IsWord && token.Word is not Word.That
            && (!token.Has(Traits.Function | Traits.Preposition | Traits.Conjunction | Traits.Auxiliary | Traits.Verb | Traits.AnyCue)
                || token.Has(Traits.Role | Traits.CueNoun | Traits.Determiner | Traits.Possessive | Traits.Modifier) && !token.Has(Traits.Preposition));
}
