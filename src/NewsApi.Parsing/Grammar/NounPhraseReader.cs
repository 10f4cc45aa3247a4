using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Reads a noun phrase forward from its first word.</summary>
/// <remarks>
/// A name at its end wins ("Trump campaign manager Kellyanne Conway", "the singer Bob Dylan"), and so does one in
/// apposition ("his lawyer, Joe Bloggs"); a noun by itself is a description ("the senator").
/// </remarks>
internal static class NounPhraseReader
{
    private const int Longest = 14;

    private const int MostWordsBetween = 4;

    private const Traits Openers = Traits.Determiner | Traits.Possessive | Traits.Role | Traits.Group | Traits.Nationality
        | Traits.Affiliation | Traits.Organization | Traits.Modifier;

    private const Traits Links = Traits.Preposition | Traits.Conjunction | Traits.Auxiliary | Traits.SubjectPronoun;

    private const Traits Nouns = Traits.Role | Traits.Group | Traits.Organization | Traits.CueNoun | Traits.Outlet;

    public static NounPhrase Read(TextReading reading, int first, int limit)
    {
        var tokens = reading.Tokens;
        limit = Math.Min(limit, first + Longest);
        if (first >= limit || tokens[first].Run >= 0)
        {
            return default;
        }

        if (tokens[first].Mention < 0 && tokens[first].Has(Traits.SubjectPronoun))
        {
            return new NounPhrase(PhraseKind.Pronoun, first, first + 1, first);
        }

        if (!StartsPhrase(tokens[first]) && !(tokens[first] is { IsCapital: true, Mention: < 0 } && tokens[first + 1].TitleOf >= 0))
        {
            return default;
        }

        var phrase = Walk(reading, first, limit);
        if (!phrase.Found)
        {
            return QuantityPhrase.Read(reading, first, limit);
        }

        var holder = OfficeHolder.Find(reading, phrase, limit);
        return holder.Found ? holder : WithApposition(reading, phrase, limit);
    }

    private static NounPhrase Walk(TextReading reading, int first, int limit)
    {
        var (phrase, t) = (new NounPhrase(PhraseKind.None, first, first, -1), first);
        while (t < limit && GoesOn(reading, phrase, t, limit))
        {
            if (reading.HasOtherRules && t > first && OpensAnother(reading.Tokens, t))
            {
                return phrase;
            }

            if (NameBehind(reading, phrase, t, limit) is { Found: true } named)
            {
                return named;
            }

            (phrase, t) = Take(reading, phrase, t, limit);
        }

        return t < limit && NameBehind(reading, phrase, t, limit) is { Found: true } name ? name : phrase;
    }

    // "begründete der Präsident seine Haltung": the object.
    private static bool OpensAnother(TokenList tokens, int t) =>
        tokens[t].Mention < 0 && tokens[t].Has(Traits.Determiner | Traits.Possessive)
        && !tokens[t - 1].Has(Traits.Determiner);

    private static bool GoesOn(TextReading reading, NounPhrase phrase, int t, int limit)
    {
        var isName = phrase.Kind is PhraseKind.Name;
        return IsInside(reading.Tokens, t, phrase.First, isName)
            || isName && !IsPerson(reading, phrase) && LeadsToName(reading, t, limit);
    }

    private static bool IsPerson(TextReading reading, NounPhrase name) =>
        reading.Mentions[reading.Tokens[name.Head].Mention] is { Kind: EntityKind.Person, Length: > 1 };

    // "the clerk known as Bob"
    private static NounPhrase NameBehind(TextReading reading, NounPhrase phrase, int t, int limit) =>
        phrase.Kind is PhraseKind.Description ? NamedAs.Find(reading, t, limit) : default;

    // The phrase with the word or the name at the token, and the token after it.
    private static (NounPhrase Phrase, int Next) Take(TextReading reading, NounPhrase phrase, int t, int limit)
    {
        ref var token = ref reading.Tokens[t];
        if (token.TitleOf >= 0)
        {
            return (phrase, reading.Mentions[token.TitleOf].First);
        }

        if (token.Mention >= 0)
        {
            return TakeName(reading, phrase, reading.Mentions[token.Mention], limit);
        }

        return (IsHead(reading, t) ? phrase with { Kind = PhraseKind.Description, End = t + 1, Head = t } : phrase, t + 1);
    }

    // A name, which is forgotten where it is the owner of what follows ("Smith's lawyer").
    private static (NounPhrase Phrase, int Next) TakeName(TextReading reading, NounPhrase phrase, NameMention mention, int limit)
    {
        var end = Math.Min(mention.End, limit);
        var isOwner = end < limit && reading.Tokens[end].Kind is TokenKind.PossessiveEnding;
        return isOwner
            ? (phrase with { Kind = PhraseKind.None, End = end + 1, Head = -1 }, end + 1)
            : (phrase with { Kind = PhraseKind.Name, End = end, Head = mention.First }, end);
    }

    private static bool IsHead(TextReading reading, int t)
    {
        ref var token = ref reading.Tokens[t];
        return token.IsWord && !token.Has(Traits.Determiner | Traits.Possessive | Traits.Adverb)
            || token.Has(Traits.Role)
            || AgeWord.Is(reading, t);
    }

    // "FBI agent Timothy Gill", "a Twitter user, Johanna Bayer": up to four plain words between a name and another.
    private static bool LeadsToName(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        for (var i = t; i < limit && i < t + MostWordsBetween + 1 && tokens[i].Run < 0; i++)
        {
            if (i > t && NameAt(tokens, i, limit) is >= 0 and var m)
            {
                return reading.Mentions[m] is { Kind: EntityKind.Person } or { Kind: EntityKind.Unknown, Length: > 1 };
            }

            if (!MayStandBetween(tokens[i]))
            {
                return false;
            }
        }

        return false;
    }

    // The name of the token, or of the one behind a comma.
    private static int NameAt(TokenList tokens, int t, int limit) =>
        tokens[t].Mention >= 0 ? tokens[t].Mention
        : tokens[t].Kind is TokenKind.Comma && t + 1 < limit ? tokens[t + 1].Mention
        : -1;

    private static bool MayStandBetween(in Token token) =>
        token.IsWord
        && (token.Has(Traits.Modifier) || !token.Has(Traits.Function))
        && (token.Has(Traits.Role | Traits.Modifier) || !token.Has(Traits.Verb | Traits.CueFinite | Traits.Adverb | Traits.PastForm));

    private static NounPhrase WithApposition(TextReading reading, NounPhrase phrase, int limit)
    {
        if (phrase.Kind is not PhraseKind.Description)
        {
            return phrase;
        }

        if (DocumentAuthor.Find(reading, phrase, limit) is { Found: true } author)
        {
            return author;
        }

        if (reading.Tokens[phrase.Head].Has(Traits.Group))
        {
            return phrase with { Kind = PhraseKind.Group };
        }

        if (NameBehindComma(reading, phrase.End, limit) is { Found: true } apposed)
        {
            return apposed;
        }

        var isRole = reading.Tokens[phrase.Head].Has(Traits.Role);
        return isRole && FarApposition.Find(reading, phrase.End, limit) is { Found: true } name ? name : phrase;
    }

    private static NounPhrase NameBehindComma(TextReading reading, int comma, int limit)
    {
        if (comma + 1 >= limit || reading.Tokens[comma].Kind is not TokenKind.Comma)
        {
            return default;
        }

        return reading.Tokens[comma + 1] is { Run: < 0, Mention: >= 0 and var m } && reading.Mentions[m].Kind is not EntityKind.Place
            ? NounPhrase.Of(reading.Mentions[m])
            : default;
    }

    private static bool StartsPhrase(in Token token)
    {
        if (!token.IsWord && token.Kind is not TokenKind.Number)
        {
            return false;
        }

        return token.Mention >= 0
            || !token.Has(Traits.Preposition | Traits.Conjunction | Traits.Auxiliary)
                && (token.Has(Openers) || !token.Has(Traits.Function | Traits.Verb | Traits.AnyCue | Traits.Adverb));
    }

    private static bool IsInside(TokenList tokens, int t, int first, bool afterName)
    {
        ref var token = ref tokens[t];
        if (token.Run >= 0 || token.Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.PossessiveEnding))
        {
            return false;
        }

        if (token.Mention >= 0)
        {
            return true;
        }

        if (afterName)
        {
            return token.Has(Nouns) && !token.Has(Traits.NameSuffix) && !(token.Has(Traits.CueFinite) && !token.Has(Traits.Role));
        }

        return t == first ? !token.Has(Links) : !token.Has(Links) && token.Word is not Word.That && !IsVerb(tokens, t, first);
    }

    private static bool IsVerb(TokenList tokens, int t, int first) =>
        !tokens[t].Has(Traits.Role)
        && (tokens[t].Has(Traits.CueFinite | Traits.CueParticiple | Traits.Verb) || IsPast(tokens, t, first));

    // An unknown word in "-ed" after a noun is taken for a verb.
    private static bool IsPast(TokenList tokens, int t, int first) =>
        t > first + 1 && tokens[t].Has(Traits.PastForm) && !tokens[t - 1].Has(Traits.Determiner | Traits.Possessive | Traits.Adverb);
}
