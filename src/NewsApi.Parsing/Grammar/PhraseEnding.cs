using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Reads a noun phrase backward from its last word: "the leader of the council | said", "Smith, who | said".</summary>
/// <remarks>
/// Of a phrase with "of", "for" or "in" it takes the person that the rest describes ("a spokesman for the bank"); of two joined
/// names the first (<see cref="CoordinatedNames"/>). Leaves alone words that cannot end a noun phrase.
/// </remarks>
internal static class PhraseEnding
{
    private const Traits NoNouns =
        Traits.Function | Traits.Preposition | Traits.Conjunction | Traits.Auxiliary | Traits.Verb | Traits.AnyCue;

    private const Traits NounsToo = Traits.Role | Traits.CueNoun | Traits.Determiner | Traits.Possessive | Traits.Modifier;

    /// <summary>The noun phrase whose last word is <paramref name="t"/>.</summary>
    public static NounPhrase At(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        if (t < limit || tokens[t].Run >= 0 || !tokens[t].IsWord && tokens[t].Mention < 0 && !AgeWord.Is(reading, t))
        {
            return default;
        }

        if (tokens[t].Word is Word.Who or Word.Which or Word.That)
        {
            return Antecedent(reading, t, limit);
        }

        if (tokens[t].Mention >= 0)
        {
            return Phrase(reading, t, limit);
        }

        if (tokens[t].Has(Traits.SubjectPronoun))
        {
            return new NounPhrase(PhraseKind.Pronoun, t, t + 1, t);
        }

        if (tokens[t].Has(Traits.Function | Traits.Verb | Traits.CueParticiple | Traits.Preposition) && !tokens[t].Has(Traits.Role))
        {
            return default;
        }

        var isSuffix = t > limit && tokens[t].Has(Traits.NameSuffix) && tokens[t - 1].Mention >= 0;
        return Phrase(reading, isSuffix ? t - 1 : t, limit);
    }

    // "Smith, who", "the bank that"; "Smith, not Brown, who": Smith.
    private static NounPhrase Antecedent(TextReading reading, int relative, int limit)
    {
        var tokens = reading.Tokens;
        var hasComma = relative - 1 >= limit && tokens[relative - 1].Kind is TokenKind.Comma;
        if (hasComma && LastOfList(reading, relative - 2, limit) is { Found: true } last)
        {
            return last;
        }

        var named = At(reading, hasComma ? relative - 2 : relative - 1, limit);
        named = tokens[relative].Word is Word.Who ? WhoMeant(reading, named, limit) : named;
        var isContrast = named.Found && named.First - 3 >= limit && tokens[named.First - 1].Word is Word.Not;
        return isContrast ? At(reading, named.First - 3, limit) : named;
    }

    // "Brown, Smith and Jones, who": of three or more the last.
    private static NounPhrase LastOfList(TextReading reading, int t, int limit)
    {
        if (t < limit || reading.Tokens[t] is not { Run: < 0, Mention: >= 0 and var m })
        {
            return default;
        }

        var and = reading.Mentions[m].Whole - 1;
        var isList = and - 1 > limit && reading.Tokens[and] is { Run: < 0, Word: Word.And }
            && reading.Tokens[and - 1] is { Run: < 0, Mention: >= 0 and var other }
            && reading.Mentions[other].Whole - 2 >= limit
            && reading.Tokens[reading.Mentions[other].Whole - 1] is { Run: < 0, Kind: TokenKind.Comma }
            && reading.Tokens[reading.Mentions[other].Whole - 2] is { Run: < 0, Mention: >= 0 };
        return isList ? NounPhrase.Of(reading.Mentions[m]) : default;
    }

    // "said to Smith on the quay, who answered": Smith, not the quay.
    private static NounPhrase WhoMeant(TextReading reading, NounPhrase named, int limit)
    {
        var isThing = named.Kind is PhraseKind.Description && !Subject.IsPerson(reading, named) && named.First - 2 >= limit;
        if (!isThing || reading.Tokens[named.First - 1] is not { Run: < 0 } before || !before.Has(Traits.Preposition))
        {
            return named;
        }

        var person = At(reading, named.First - 2, limit);
        return person.Found && Subject.IsPerson(reading, person) ? person : named;
    }

    private static NounPhrase Phrase(TextReading reading, int t, int limit)
    {
        var phrase = WithModifiers(reading, t, limit);
        if (TryGoverning(reading, phrase, limit, out var other)
            || TryBeforeTo(reading, phrase.First, limit, out other)
            || TryTalking(reading, phrase.First, limit, out other))
        {
            return other;
        }

        phrase = WithJoinedRole(reading.Tokens, phrase, limit);
        if (NamedBefore(reading, phrase, limit) is { Found: true } named)
        {
            return named;
        }

        return phrase.Kind is PhraseKind.Name ? CoordinatedNames.First(reading, phrase, limit) : phrase;
    }

    private static NounPhrase WithModifiers(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        var (kind, head) = tokens[t].Mention >= 0
            ? (PhraseKind.Name, reading.Mentions[tokens[t].Mention].First)
            : (tokens[t].Has(Traits.Group) ? PhraseKind.Group : PhraseKind.Description, t);
        var first = kind is PhraseKind.Name ? Math.Max(limit, reading.Mentions[tokens[t].Mention].Whole) : head;
        while (first > limit && tokens[first - 1].Run < 0 && !tokens[first].Has(Traits.Determiner) && IsModifier(tokens[first - 1]))
        {
            first--;
        }

        return new NounPhrase(kind, first, t + 1, head);
    }

    private static bool IsModifier(in Token token)
    {
        if (token.Kind is TokenKind.PossessiveEnding or TokenKind.Number || token.Mention >= 0)
        {
            return true;
        }

        return token.IsWord && token.Word is not Word.That
            && (!token.Has(NoNouns) || token.Has(NounsToo) && !token.Has(Traits.Preposition));
    }

    // "a spokesman for the bank", "people familiar with the matter": the person, not the bank.
    private static bool TryGoverning(TextReading reading, NounPhrase phrase, int limit, out NounPhrase outer)
    {
        var tokens = reading.Tokens;
        var first = phrase.First;
        outer = OfGenitive(reading, phrase, limit);
        if (outer.Found)
        {
            return true;
        }

        if (first - 2 < limit || !IsLink(tokens[first - 1]))
        {
            return false;
        }

        outer = At(reading, first - 2, limit);
        if (outer.Found && outer.Kind is not PhraseKind.Pronoun && Subject.IsPerson(reading, outer))
        {
            var isOffice = phrase.Kind is PhraseKind.Name && phrase.Head > first && IsOffice(reading, outer, phrase.Head);
            outer = isOffice ? phrase with { First = outer.First } : outer;
            return true;
        }

        if (first - 3 >= limit && tokens[first - 3] is { Run: < 0, Mention: < 0 } people && people.Has(Traits.Group))
        {
            outer = At(reading, first - 3, limit);
            return true;
        }

        return false;
    }

    // "ein Sprecher der Bahn", "einer der Taucher": what stands before the article in the genitive.
    private static NounPhrase OfGenitive(TextReading reading, NounPhrase phrase, int limit)
    {
        var noun = phrase.First - 1;
        if (noun < limit
            || !reading.Tokens[phrase.First].Has(Traits.Determiner)
            || reading.Language?.GenitiveArticles.Contains(reading.WordAt(phrase.First)) is not true
            || phrase.Kind is PhraseKind.Name && phrase.Head > phrase.First + 1
            || reading.Tokens[noun] is not { Run: < 0, Mention: < 0, IsWord: true } token)
        {
            return default;
        }

        if (token.Has(Traits.Determiner))
        {
            return new NounPhrase(PhraseKind.Description, noun, phrase.End, noun);
        }

        return token.IsCapital && !token.Has(Traits.Preposition | Traits.Adverb) ? At(reading, noun, limit) : default;
    }

    private static bool IsLink(in Token token) =>
        token is { Run: < 0, Word: Word.Of or Word.For or Word.In or Word.At or Word.From or Word.With or Word.On };

    // "minister for relief Ida Holm": an office, with an article only of one who heads something; then what it is over, and the name.
    // "A spokesman for Ida Holm" is another.
    private static bool IsOffice(TextReading reading, NounPhrase office, int name)
    {
        var isPlain = !reading.Tokens[office.First].Has(Traits.Determiner | Traits.Possessive) || Office.IsHead(reading, office.Head);
        return isPlain && office.Kind is PhraseKind.Description
            && Office.IsOver(reading, reading.Mentions[reading.Tokens[name].Mention]);
    }

    // "a source close to Smith", "aides to Smith"
    private static bool TryBeforeTo(TextReading reading, int first, int limit, out NounPhrase outer)
    {
        var tokens = reading.Tokens;
        outer = default;
        if (first - 2 < limit || tokens[first - 1] is not { Run: < 0, Word: Word.To })
        {
            return false;
        }

        if (first - 3 >= limit && reading.WordAt(first - 2) is "close")
        {
            outer = At(reading, first - 3, limit);
            return true;
        }

        if (tokens[first - 2].Has(Traits.Role | Traits.Group) && tokens[first - 2].Mention < 0)
        {
            outer = At(reading, first - 2, limit);
            return true;
        }

        return false;
    }

    // "a guard talking to Smith", "two guards who spoke with Smith": not Smith.
    private static bool TryTalking(TextReading reading, int first, int limit, out NounPhrase outer)
    {
        var tokens = reading.Tokens;
        outer = default;
        if (first - 3 < limit
            || tokens[first - 1] is not { Run: < 0, Word: Word.To or Word.With }
            || tokens[first - 2] is not { Run: < 0, Mention: < 0, IsCapital: false } verb)
        {
            return false;
        }

        var isTalking = reading.WordAt(first - 2) is [_, _, .., 'i', 'n', 'g'] && !verb.Has(Traits.Role | Traits.CueNoun)
            || tokens[first - 3].Word is Word.Who;
        outer = isTalking ? At(reading, first - 3, limit) : default;
        return outer.Found && outer.Kind is not PhraseKind.Pronoun;
    }

    // "founder and director Ida Holm"
    private static NounPhrase WithJoinedRole(TokenList tokens, NounPhrase phrase, int limit)
    {
        var first = phrase.First;
        var isJoined = first - 2 >= limit && tokens[first - 1].Word is Word.And && tokens[first - 2].Has(Traits.Role);
        return isJoined ? phrase with { First = first - 2 } : phrase;
    }

    // "Smith, president of the bank said": a role right after a name and a comma; "Smith, president and owner of the bank said".
    private static NounPhrase NamedBefore(TextReading reading, NounPhrase phrase, int limit)
    {
        var tokens = reading.Tokens;
        var isRole = phrase.Kind is PhraseKind.Description && tokens[phrase.Head].Has(Traits.Role);
        if (!isRole || phrase.First - 2 < limit)
        {
            return default;
        }

        if (tokens[phrase.First - 1] is { Run: < 0, Word: Word.And })
        {
            var joined = At(reading, phrase.First - 2, limit);
            return joined.Kind is PhraseKind.Name && joined.End < phrase.First - 1 ? joined : default;
        }

        return tokens[phrase.First - 1].Kind is TokenKind.Comma
            && tokens[phrase.First - 2] is { Run: < 0, Mention: >= 0 and var m } && reading.Mentions[m].Kind is EntityKind.Person
            ? NounPhrase.Of(reading.Mentions[m])
            : default;
    }
}
