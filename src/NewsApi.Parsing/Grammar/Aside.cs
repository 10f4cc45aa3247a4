using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Looks past an aside between subject and verb: "Smith, a teacher, said", "the mayor, who is 40, said".</summary>
/// <remarks>
/// Takes the aside itself where it is a name ("his lawyer, Joe Bloggs, said"). Leaves alone nouns that a preposition governs ("In
/// Ohio, …").
/// </remarks>
internal static class Aside
{
    private const int Longest = 40;

    private const int LongestBrackets = 12;

    /// <summary>The subject before the aside that the sign at <paramref name="close"/> ends, or the name that is the aside.</summary>
    public static NounPhrase SubjectAcross(TextReading reading, int close, int limit)
    {
        if (reading.Tokens[close].Kind is TokenKind.Close && BeforeBrackets(reading, close, limit) is { Found: true } bracketed)
        {
            return bracketed;
        }

        if (BeforeParticiple(reading, close, limit) is { Found: true } described)
        {
            return described;
        }

        var inside = PhraseEnding.At(reading, close - 1, limit);
        if (WifeOf(reading, inside, limit) is { Found: true } wife)
        {
            return wife;
        }

        return IsAppositionItself(reading, inside, limit) ? JoinedTo(reading, inside, limit) : BeforeComma(reading, close, limit);
    }

    // "Smith and his wife, Ida Holm, said": Smith, the first of two.
    private static NounPhrase JoinedTo(TextReading reading, NounPhrase inside, int limit)
    {
        var role = PhraseEnding.At(reading, inside.First - 2, limit);
        var isJoined = role.Kind is PhraseKind.Description && role.First - 2 >= limit
            && reading.Tokens[role.First].Has(Traits.Possessive)
            && reading.Tokens[role.First - 1].Word is Word.And && reading.Tokens[role.First - 2] is { Run: < 0, Mention: >= 0 };
        return isJoined ? PhraseEnding.At(reading, role.First - 2, limit) : inside;
    }

    // "his lawyer, Joe Bloggs, said": the aside is the name.
    private static bool IsAppositionItself(TextReading reading, NounPhrase inside, int limit)
    {
        var tokens = reading.Tokens;
        if (inside.Kind is not PhraseKind.Name || inside.First - 1 < limit || tokens[inside.First - 1].Kind is not TokenKind.Comma)
        {
            return false;
        }

        return (inside.Head == inside.First || PhraseEnding.At(reading, inside.First - 2, limit).Kind is PhraseKind.Description)
            && reading.Mentions[tokens[inside.Head].Mention].Kind is not EntityKind.Place;
    }

    // "The mayor, who is 40, said": the nearest person before a comma that nothing governs.
    private static NounPhrase BeforeComma(TextReading reading, int close, int limit)
    {
        var tokens = reading.Tokens;
        var steps = 0;
        for (var t = reading.Previous(close); t > limit && steps < Longest; t = reading.Previous(t), steps++)
        {
            if (tokens[t] is not { Run: < 0, Kind: TokenKind.Comma or TokenKind.Dash or TokenKind.Open })
            {
                continue;
            }

            var before = PhraseEnding.At(reading, t - 1, limit);
            if (before.Found && Subject.IsPerson(reading, before) && !IsGoverned(tokens, before, limit) && !IsOwned(tokens, before, limit))
            {
                return Apposed(reading, before, limit);
            }
        }

        return default;
    }

    // "Smith, whose new firm, Tidewater, mends nets, said": not the firm.
    private static bool IsOwned(TokenList tokens, NounPhrase phrase, int limit)
    {
        var t = phrase.First;
        while (t > limit && phrase.First - t < LongestBrackets && tokens[t] is { Run: < 0, Word: not Word.Whose })
        {
            t--;
        }

        return t > limit && tokens[t].Word is Word.Whose;
    }

    // "Ida Holm, wife of the mayor, Karl Holm, said": Ida, who is told by the other.
    private static NounPhrase WifeOf(TextReading reading, NounPhrase inside, int limit)
    {
        if (inside.Kind is not PhraseKind.Name || inside.First - 2 < limit || reading.Tokens[inside.First - 1].Kind is not TokenKind.Comma)
        {
            return default;
        }

        var person = PhraseEnding.At(reading, inside.First - 2, limit);
        var opensSentence = person.Kind is PhraseKind.Name && person.First == limit && person.End < inside.First - 3;
        return opensSentence && Subject.IsPerson(reading, person) ? person : default;
    }

    // "Smith, flanked by his lawyer, Ida Holm, said": Smith; "the letter, signed by Holm, said": the letter;
    // "a man, named as Joe Holm, said": Holm.
    private static NounPhrase BeforeParticiple(TextReading reading, int close, int limit)
    {
        var steps = 0;
        for (var t = reading.Previous(close); t > limit && steps < Longest; t = reading.Previous(t), steps++)
        {
            if (IsParticipleAside(reading.Tokens, t))
            {
                return reading.Tokens[t + 2].Word is Word.As ? NameBehind(reading, t + 3, close) : Described(reading, t, limit);
            }
        }

        return default;
    }

    private static bool IsParticipleAside(TokenList tokens, int t) =>
        tokens[t] is { Run: < 0, Kind: TokenKind.Comma or TokenKind.Dash }
        && tokens[t + 1] is { Run: < 0, Mention: < 0 } participle && participle.Has(Traits.PastForm)
        && tokens[t + 2].Word is Word.By or Word.As;

    private static NounPhrase NameBehind(TextReading reading, int t, int close) =>
        NounPhraseReader.Read(reading, t, close) is { Kind: PhraseKind.Name } named && Subject.IsPerson(reading, named) ? named : default;

    private static NounPhrase Described(TextReading reading, int comma, int limit)
    {
        var before = PhraseEnding.At(reading, comma - 1, limit);
        var maySpeak = before.Found && (Subject.IsPerson(reading, before) || DocumentAuthor.IsWriting(reading, before.Head));
        return maySpeak && !IsGoverned(reading.Tokens, before, limit) ? before : default;
    }

    // "Smith, an official at the bank, which closed, said": Smith, not the official.
    private static NounPhrase Apposed(TextReading reading, NounPhrase noun, int limit)
    {
        var isApposition = noun.Kind is PhraseKind.Description && noun.First - 2 >= limit
            && reading.Tokens[noun.First - 1].Kind is TokenKind.Comma;
        if (!isApposition)
        {
            return noun;
        }

        var name = PhraseEnding.At(reading, noun.First - 2, limit);
        return name.Kind is PhraseKind.Name && Subject.IsPerson(reading, name) ? name : noun;
    }

    // "Smith (Lab, Eastfield) said"
    private static NounPhrase BeforeBrackets(TextReading reading, int close, int limit)
    {
        var open = close - 1;
        while (open > limit && close - open < LongestBrackets && reading.Tokens[open] is { Run: < 0, Kind: not TokenKind.Open })
        {
            open--;
        }

        var before = open > limit && reading.Tokens[open].Kind is TokenKind.Open ? PhraseEnding.At(reading, open - 1, limit) : default;
        return before.Found && Subject.IsPerson(reading, before) ? before : default;
    }

    // After a preposition or a verb it is an object; not in "one of the climbers".
    private static bool IsGoverned(TokenList tokens, NounPhrase phrase, int limit)
    {
        if (phrase.First <= limit || tokens[phrase.First - 1] is not { Mention: < 0, IsWord: true, IsCapital: false } before)
        {
            return false;
        }

        return !IsPartitive(tokens, phrase.First - 1)
            && !before.Has(Traits.Conjunction | Traits.Adverb)
            && before.Word is not (Word.That or Word.And or Word.But);
    }

    private static bool IsPartitive(TokenList tokens, int of) =>
        tokens[of].Word is Word.Of && of > 0 && (tokens[of - 1].Has(Traits.Determiner) || tokens[of - 1].Kind is TokenKind.Number);
}
