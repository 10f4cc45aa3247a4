using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Looks past an aside between subject and verb: "Smith, a teacher, said", "the mayor, who is 40, said".</summary>
/// <remarks>Takes the aside itself where it is a name ("his lawyer, Joe Bloggs, said"). Leaves alone nouns that a preposition governs ("In Ohio, …").</remarks>
internal static class Aside
{
    private const int Longest = 40;

    private const int LongestBrackets = 12;

    public static NounPhrase Before(TextReading reading, int close, int limit)
    {
        var tokens = reading.Tokens;
        if (tokens[close].Kind is TokenKind.Close && BeforeBrackets(reading, close, limit) is { Found: true } bracketed)
        {
            return bracketed;
        }

        if (BeforeParticiple(reading, close, limit) is { Found: true } described)
        {
            return described;
        }

        var inside = Subject.EndingAt(reading, close - 1, limit);
        if (WifeOf(reading, inside, limit) is { Found: true } wife)
        {
            return wife;
        }

        if (inside.Kind is PhraseKind.Name && inside.First - 1 >= limit && tokens[inside.First - 1].Kind is TokenKind.Comma
            && (inside.Head == inside.First || Subject.EndingAt(reading, inside.First - 2, limit).Kind is PhraseKind.Description) && reading.Mentions[tokens[inside.Head].Mention].Kind is not EntityKind.Place)
        {
            return inside;
        }

        var steps = 0;
        for (var t = reading.Previous(close); t > limit && steps < Longest; t = reading.Previous(t), steps++)
        {
            if (tokens[t].Run < 0 && tokens[t].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Open)
            {
                var before = Subject.EndingAt(reading, t - 1, limit);
                if (before.Found && Subject.IsPerson(reading, before) && !(before.First > limit && IsGoverned(tokens, before.First - 1)))
                {
                    return Apposed(reading, before, limit);
                }
            }
        }

        return default;
    }

    // "Ida Holm, wife of the mayor, Karl Holm, said": Ida, who is told by the other.
    private static NounPhrase WifeOf(TextReading reading, NounPhrase inside, int limit)
    {
        if (inside.Kind is not PhraseKind.Name || inside.First - 2 < limit || reading.Tokens[inside.First - 1].Kind is not TokenKind.Comma)
        {
            return default;
        }

        var person = Subject.EndingAt(reading, inside.First - 2, limit);
        return person.Kind is PhraseKind.Name && person.First == limit && person.End < inside.First - 3 && Subject.IsPerson(reading, person) ? person : default;
    }

    // "Smith, flanked by his lawyer, Ida Holm, said": Smith; "the letter, signed by Holm, said": the letter; "a man, named as Joe Holm, said": Holm.
    private static NounPhrase BeforeParticiple(TextReading reading, int close, int limit)
    {
        var tokens = reading.Tokens;
        var steps = 0;
        for (var t = reading.Previous(close); t > limit && steps < Longest; t = reading.Previous(t), steps++)
        {
            if (tokens[t] is { Run: < 0, Kind: TokenKind.Comma or TokenKind.Dash } && tokens[t + 1] is { Run: < 0, Mention: < 0 } participle && participle.Has(Traits.PastForm) && tokens[t + 2].Word is Word.By or Word.As)
            {
                if (tokens[t + 2].Word is Word.As)
                {
                    return NounPhraseReader.Read(reading, t + 3, close) is { Kind: PhraseKind.Name } named && Subject.IsPerson(reading, named) ? named : default;
                }

                var before = Subject.EndingAt(reading, t - 1, limit);
                return before.Found && (Subject.IsPerson(reading, before) || DocumentAuthor.IsWriting(reading, before.Head)) && !(before.First > limit && IsGoverned(tokens, before.First - 1)) ? before : default;
            }
        }

        return default;
    }

    // "Smith, an official at the bank, which closed, said": Smith, not the official.
    private static NounPhrase Apposed(TextReading reading, NounPhrase noun, int limit)
    {
        if (noun.Kind is not PhraseKind.Description || noun.First - 2 < limit || reading.Tokens[noun.First - 1].Kind is not TokenKind.Comma)
        {
            return noun;
        }

        var name = Subject.EndingAt(reading, noun.First - 2, limit);
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

        var before = open > limit && reading.Tokens[open].Kind is TokenKind.Open ? Subject.EndingAt(reading, open - 1, limit) : default;
        return before.Found && Subject.IsPerson(reading, before) ? before : default;
    }

    // After a preposition or a verb it is an object; not in "one of the climbers".
    private static bool IsGoverned(TokenList tokens, int t) =>
        tokens[t] is var before && before.Mention < 0 && !(before.Word is Word.Of && t > 0 && (tokens[t - 1].Has(Traits.Determiner) || tokens[t - 1].Kind is TokenKind.Number)) && before.IsWord && !before.IsCapital && !before.Has(Traits.Conjunction | Traits.Adverb) && before.Word is not (Word.That or Word.And or Word.But);
}
