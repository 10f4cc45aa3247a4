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
        return phrase.Found ? WithApposition(reading, phrase, limit) : QuantityPhrase.Read(reading, first, limit);
    }

    private static NounPhrase Walk(TextReading reading, int first, int limit)
    {
        var tokens = reading.Tokens;
        var (head, end, isName, t) = (-1, first, false, first);
        while (t < limit && (IsInside(tokens, t, first, isName) || isName && LeadsToName(reading, t, limit)))
        {
            if (head >= 0 && !isName && NamedAs.Find(reading, t, limit) is { Found: true } named)
            {
                return named;
            }

            if (tokens[t].TitleOf >= 0)
            {
                t = reading.Mentions[tokens[t].TitleOf].First;
                continue;
            }

            if (tokens[t].Mention >= 0)
            {
                var mention = reading.Mentions[tokens[t].Mention];
                t = Math.Min(mention.End, limit);
                var owner = t < limit && tokens[t].Kind is TokenKind.PossessiveEnding;
                (head, isName) = owner ? (-1, false) : (mention.First, true);
                t = owner ? t + 1 : t;
                end = t;
                continue;
            }

            if (tokens[t].IsWord && !tokens[t].Has(Traits.Determiner | Traits.Possessive | Traits.Adverb) || tokens[t].Has(Traits.Role) || AgeWord.Is(reading, t))
            {
                (head, isName) = (t, false);
                end = t + 1;
            }

            t++;
        }

        if (head >= 0 && !isName && t < limit && NamedAs.Find(reading, t, limit) is { Found: true } name)
        {
            return name;
        }

        return head < 0 ? default : new NounPhrase(isName ? PhraseKind.Name : PhraseKind.Description, first, end, head);
    }

    // "FBI agent Timothy Gill", "a Twitter user, Johanna Bayer": up to four plain words between a name and another.
    private static bool LeadsToName(TextReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        for (var i = t; i < limit && i < t + 5; i++)
        {
            if (tokens[i].Run >= 0)
            {
                return false;
            }

            if (i > t && (tokens[i].Mention >= 0 || tokens[i].Kind is TokenKind.Comma && i + 1 < limit && tokens[i + 1].Mention >= 0))
            {
                return reading.Mentions[tokens[tokens[i].Mention >= 0 ? i : i + 1].Mention] is { Kind: EntityKind.Person } or { Kind: EntityKind.Unknown, Length: > 1 };
            }

            if (tokens[i].Kind is not TokenKind.Word || tokens[i].Has(Traits.Function) && !tokens[i].Has(Traits.Modifier) || tokens[i].Has(Traits.Verb | Traits.CueFinite | Traits.Adverb | Traits.PastForm) && !tokens[i].Has(Traits.Role | Traits.Modifier))
            {
                return false;
            }
        }

        return false;
    }

    private static NounPhrase WithApposition(TextReading reading, NounPhrase phrase, int limit)
    {
        var tokens = reading.Tokens;
        if (phrase.Kind is not PhraseKind.Description)
        {
            return phrase;
        }

        if (DocumentAuthor.Find(reading, phrase, limit) is { Found: true } author)
        {
            return author;
        }

        if (!tokens[phrase.Head].Has(Traits.Group) && phrase.End + 1 < limit && tokens[phrase.End].Kind is TokenKind.Comma
            && tokens[phrase.End + 1] is { Run: < 0, Mention: >= 0 and var m } && reading.Mentions[m].Kind is not EntityKind.Place)
        {
            var mention = reading.Mentions[m];
            return new NounPhrase(PhraseKind.Name, mention.First, mention.End, mention.First);
        }

        return tokens[phrase.Head].Has(Traits.Group) ? phrase with { Kind = PhraseKind.Group }
            : tokens[phrase.Head].Has(Traits.Role) && FarApposition.Find(reading, phrase.End, limit) is { Found: true } name ? name
            : phrase;
    }

    private static bool StartsPhrase(in Token token) =>
        (token.IsWord || token.Kind is TokenKind.Number)
        && (token.Mention >= 0 || token.Has(Traits.Determiner | Traits.Possessive | Traits.Role | Traits.Group | Traits.Nationality | Traits.Affiliation | Traits.Organization | Traits.Modifier)
            || !token.Has(Traits.Function | Traits.Verb | Traits.AnyCue | Traits.Adverb))
        && !(token.Mention < 0 && token.Has(Traits.Preposition | Traits.Conjunction | Traits.Auxiliary));

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

        if (token.Has(Traits.Preposition | Traits.Conjunction | Traits.Auxiliary | Traits.SubjectPronoun) || token.Word is Word.That && t > first)
        {
            return false;
        }

        var verb = token.Has(Traits.CueFinite | Traits.CueParticiple | Traits.Verb) || IsPast(tokens, t, first);
        return t == first || !verb || token.Has(Traits.Role);
    }

    // An unknown word in "-ed" after a noun is taken for a verb.
    private static bool IsPast(TokenList tokens, int t, int first) =>
        t > first + 1 && tokens[t].Has(Traits.PastForm) && !tokens[t - 1].Has(Traits.Determiner | Traits.Possessive | Traits.Adverb);
}
