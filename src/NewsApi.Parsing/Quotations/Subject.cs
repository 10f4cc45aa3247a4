using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Finds the subject of a cue verb by walking back from it, else by taking the subject of the sentence.</summary>
internal static class Subject
{
    public static Source Of(ArticleReading reading, int verb, int sentenceFirst)
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
        if (AgentBy.After(reading, verb, sentenceEnd) is { Found: true } agent)
        {
            return agent;
        }

        if (Parenthesis(reading, verb, sentenceEnd) is { Found: true } inverted)
        {
            return inverted;
        }

        var t = BeforeVerb.Find(reading, verb, sentenceFirst);
        if (t < sentenceFirst || tokens[verb].Has(Traits.CueParticiple) && !BesidePerson(reading, t))
        {
            return ClauseSubject.Before(reading, sentenceFirst, verb);
        }

        var near = tokens[t].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Close
            ? Aside.Before(reading, t, sentenceFirst)
            : EndingAt(reading, t, sentenceFirst);
        near = near.Kind is SourceKind.Description && Authored.IsWriting(reading, near.Head) && NounTag.Owner(reading, near.Head, near.First) is { Found: true } author ? author : near;
        return near.Found ? near : ClauseSubject.Before(reading, sentenceFirst, verb);
    }

    // "The roof, said Smith, is": verb and subject between commas.
    private static Source Parenthesis(ArticleReading reading, int verb, int limit)
    {
        if (verb == 0 || reading.Tokens[verb - 1].Kind is not (TokenKind.Comma or TokenKind.Dash) || !reading.Tokens[verb].Has(Traits.CueFinite))
        {
            return default;
        }

        var source = NounPhrase.Read(reading, verb + 1, limit);
        return source.Found && source.End < limit && reading.Tokens[source.End] is { Run: < 0, Kind: TokenKind.Comma or TokenKind.Dash } && IsPerson(reading, source)
            ? source
            : default;
    }

    // "with Smith telling reporters", "she was saying"
    private static bool BesidePerson(ArticleReading reading, int t) =>
        reading.Tokens[t].Run < 0 && (reading.Tokens[t].Mention is >= 0 and var m ? reading.Mentions[m].Kind is not Speakers.EntityKind.Place : reading.Tokens[t].Has(Traits.SubjectPronoun));

    /// <summary>The noun phrase whose last word is <paramref name="t"/>.</summary>
    public static Source EndingAt(ArticleReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        if (t < limit || tokens[t].Run >= 0 || !tokens[t].IsWord && tokens[t].Mention < 0 && !Speakers.Description.IsAge(reading, t))
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
            return new Source(SourceKind.Pronoun, t, t + 1, t);
        }

        if (tokens[t].Mention < 0 && tokens[t].Has(Traits.Function | Traits.Verb | Traits.CueParticiple | Traits.Preposition) && !tokens[t].Has(Traits.Role))
        {
            return default;
        }

        return Phrase(reading, t > limit && tokens[t].Has(Traits.NameSuffix) && tokens[t].Mention < 0 && tokens[t - 1].Mention >= 0 ? t - 1 : t, limit);
    }

    // "said to Smith on the quay, who answered": Smith, not the quay.
    private static Source WhoMeant(ArticleReading reading, Source named, int limit) =>
        named.Kind is SourceKind.Description && !IsPerson(reading, named) && named.First - 2 >= limit && reading.Tokens[named.First - 1] is { Run: < 0 } before && before.Has(Traits.Preposition)
            && EndingAt(reading, named.First - 2, limit) is { Found: true } person && IsPerson(reading, person)
            ? person
            : named;

    private static Source Phrase(ArticleReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        var (kind, head) = tokens[t].Mention >= 0
            ? (SourceKind.Name, reading.Mentions[tokens[t].Mention].First)
            : (tokens[t].Has(Traits.Group) ? SourceKind.Group : SourceKind.Description, t);
        var first = head;
        while (first > limit && tokens[first - 1].Run < 0 && !tokens[first].Has(Traits.Determiner) && IsModifier(tokens[first - 1]))
        {
            first--;
        }

        if (first - 2 >= limit && tokens[first - 1] is { Run: < 0, Word: Word.Of or Word.For or Word.In or Word.At or Word.From or Word.With or Word.On })
        {
            var outer = EndingAt(reading, first - 2, limit);
            if (outer.Found && outer.Kind is not SourceKind.Pronoun && IsPerson(reading, outer))
            {
                return kind is SourceKind.Name && head > first && IsOffice(tokens, outer, head - 1) ? new Source(kind, outer.First, t + 1, head) : outer;
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
        if (kind is SourceKind.Description && tokens[head].Has(Traits.Role) && first - 2 >= limit && tokens[first - 1].Kind is TokenKind.Comma
            && tokens[first - 2] is { Run: < 0, Mention: >= 0 and var m } && reading.Mentions[m].Kind is Speakers.EntityKind.Person)
        {
            return new Source(SourceKind.Name, reading.Mentions[m].First, reading.Mentions[m].End, reading.Mentions[m].First);
        }

        return kind is SourceKind.Name ? Joined.First(reading, new Source(kind, first, t + 1, head), limit) : new Source(kind, first, t + 1, head);
    }

    // "minister for relief Ida Holm": an office without an article, a plain noun, the name. "A spokesman for Ida Holm" is another.
    private static bool IsOffice(TokenList tokens, Source office, int noun) =>
        office.Kind is SourceKind.Description && !tokens[office.First].Has(Traits.Determiner | Traits.Possessive) && tokens[noun] is { IsWord: true, Mention: < 0, TitleOf: < 0, IsCapital: false } word
        && !word.Has(Traits.Function | Traits.Role | Traits.Title | Traits.Modifier | Traits.Nationality | Traits.Affiliation);

    public static bool IsPerson(ArticleReading reading, Source source) =>
        source.Kind is SourceKind.Group || source.Kind is SourceKind.Description && (reading.Tokens[source.Head].Has(Traits.Role | Traits.Organization) || Speakers.Description.IsAge(reading, source.Head))
        || source.Kind is SourceKind.Name && reading.Mentions[reading.Tokens[source.Head].Mention].Kind is not Speakers.EntityKind.Place;

    private static bool IsModifier(in Token token) =>
        token.Kind is TokenKind.PossessiveEnding or TokenKind.Number || token.Mention >= 0
        || token.IsWord && token.Word is not Word.That
            && (!token.Has(Traits.Function | Traits.Preposition | Traits.Conjunction | Traits.Auxiliary | Traits.Verb | Traits.AnyCue)
                || token.Has(Traits.Role | Traits.CueNoun | Traits.Determiner | Traits.Possessive | Traits.Modifier) && !token.Has(Traits.Preposition));
}
