using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>
/// What stands between verb and subject of a tag in other languages than English: «…», a déclaré mardi Jean Dupont;
/// «…», dijo ayer en Vigo Ana López; „…“, erklärte vor der Presse Otto Brandt.
/// </summary>
/// <remarks>
/// Looks past adverbs, days, object pronouns, and prepositions with their noun, where a person, an office or a body follows. Leaves
/// alone all else, so that a verb without a subject stays without one.
/// </remarks>
internal static class TagAdverbial
{
    private const int Longest = 12;

    /// <summary>The subject behind the adverbials at <paramref name="first"/>; nothing where no subject follows.</summary>
    public static NounPhrase SubjectBehind(TextReading reading, int first, int limit)
    {
        limit = Math.Min(limit, first + Longest);
        for (var t = first; t < limit;)
        {
            var next = Skip(reading, t, first, limit);
            if (next == t)
            {
                return t > first ? Subject(reading, t, limit + Longest) : default;
            }

            t = next;
        }

        return default;
    }

    private static NounPhrase Subject(TextReading reading, int t, int limit)
    {
        var phrase = NounPhraseReader.Read(reading, t, Math.Min(limit, reading.SentenceOf(t).End));
        return phrase.Kind is not PhraseKind.Pronoun && phrase.Found && Grammar.Subject.IsPerson(reading, phrase) ? phrase : default;
    }

    // One past the adverbial at the token; the token itself where none is there.
    private static int Skip(TextReading reading, int t, int first, int limit)
    {
        ref var token = ref reading.Tokens[t];
        if (token.Run >= 0 || token.Mention >= 0)
        {
            return t;
        }

        if (token.Kind is TokenKind.Comma)
        {
            return t > first || IsTime(reading.Tokens[t + 1]) ? t + 1 : t;
        }

        if (IsTime(token) || token.Word is Word.Him or Word.Her && OpensSubject(reading.Tokens[t + 1]))
        {
            return t + 1;
        }

        return token.Has(Traits.Determiner) || token.Kind is TokenKind.Number ? BehindDay(reading.Tokens, t)
            : token.Has(Traits.Preposition) ? BehindPlace(reading, t, limit)
            : t;
    }

    // "charakterisierte ihn Brandt"
    private static bool OpensSubject(in Token next) =>
        next.Run < 0 && (next.Mention >= 0 || next.TitleOf >= 0 || next.Has(Traits.Determiner));

    private static bool IsTime(in Token token) =>
        token is { Run: < 0, Mention: < 0 } && token.Has(Traits.Adverb | Traits.Calendar) && !token.Has(Traits.Determiner);

    // "el martes", "le 5 mars", "este lunes por la tarde"
    private static int BehindDay(TokenList tokens, int t)
    {
        var day = t;
        while (day < t + 3 && tokens[day] is { Run: < 0, Mention: < 0 } token
            && (token.Has(Traits.Determiner) || token.Kind is TokenKind.Number))
        {
            day++;
        }

        return tokens[day] is { Run: < 0, Mention: < 0 } calendar && calendar.Has(Traits.Calendar) ? day + 1 : t;
    }

    // "en Vigo", "vor der Presse", "à l'AFP", "en rueda de prensa"
    private static int BehindPlace(TextReading reading, int preposition, int limit)
    {
        var (t, nouns) = (preposition + 1, 0);
        while (t < limit && IsInside(reading.Tokens[t], nouns > 0))
        {
            if (reading.Tokens[t].Mention is >= 0 and var m)
            {
                return nouns > 0 ? t : reading.Mentions[m].End;
            }

            nouns += reading.Tokens[t].Has(Traits.Determiner | Traits.Possessive | Traits.Preposition) ? 0 : 1;
            t++;
        }

        return t < limit && nouns > 0 ? t : preposition;
    }

    // Words up to a name, an office, the next preposition or article.
    private static bool IsInside(in Token token, bool hasNoun) =>
        token.Run < 0
        && (token.IsWord || token.Kind is TokenKind.Number)
        && (token.Mention >= 0
            || token.TitleOf < 0 && !token.Has(Traits.Role | Traits.CueFinite | Traits.Conjunction)
                && !(hasNoun && (token.Has(Traits.Preposition | Traits.Determiner) || IsTime(token))));
}
