using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Finds the subject of a cue verb by walking back from it, else by taking the subject of the sentence.</summary>
internal static class Subject
{
    public static NounPhrase Of(TextReading reading, int verb, int sentenceFirst)
    {
        if (QuotedAsSaying(reading, verb, sentenceFirst) is { Found: true } quoted)
        {
            return quoted;
        }

        var sentenceEnd = reading.SentenceOf(verb).End;
        if (PassiveAgent.After(reading, verb, sentenceEnd) is { Found: true } agent)
        {
            return agent;
        }

        if (PassiveAgent.BeforeFor(reading, verb, sentenceFirst) is { Found: true } critic)
        {
            return critic;
        }

        if (Parenthesis(reading, verb, sentenceEnd) is { Found: true } inverted)
        {
            return inverted;
        }

        if (reading.HasOtherRules && InOtherLanguage(reading, verb, sentenceFirst, sentenceEnd) is { Found: true } other)
        {
            return other;
        }

        if (DroppedPronoun.Is(reading, verb))
        {
            return new NounPhrase(PhraseKind.Pronoun, verb, verb + 1, verb);
        }

        var last = VerbGroup.WordBefore(reading, verb, sentenceFirst);
        var isFar = last < sentenceFirst || reading.Tokens[verb].Has(Traits.CueParticiple) && !BesidePerson(reading, last);
        var near = isFar ? default : Near(reading, last, sentenceFirst);
        near = reading.HasOtherRules && IsNobody(reading, near, verb, sentenceFirst) ? default : near;
        return near.Found ? near : ClauseSubject.Before(reading, sentenceFirst, verb);
    }

    private static NounPhrase InOtherLanguage(TextReading reading, int verb, int first, int limit) =>
        VerbBracket.Find(reading, verb, first, limit) is { Found: true } subject ? subject
            : InvertedSubject.Find(reading, verb, first, limit);

    // A noun for no person, but for one with an article that opens the sentence: "Der Taucher rief".
    private static bool IsNobody(TextReading reading, NounPhrase near, int verb, int first) =>
        near.Kind is PhraseKind.Description && !IsPerson(reading, near)
        && !(near.First == first && near.End == verb && reading.Tokens[first].Has(Traits.Determiner));

    // "without looking up asked"
    private static bool IsGerund(TextReading reading, NounPhrase near, int sentenceFirst) =>
        near.Kind is PhraseKind.Description && near.First > sentenceFirst
        && reading.Tokens[near.First - 1] is { Run: < 0, Mention: < 0 } before && before.Has(Traits.Preposition)
        && reading.WordAt(near.First) is [.., 'i', 'n', 'g'];

    // "quoted Smith as saying"
    private static NounPhrase QuotedAsSaying(TextReading reading, int verb, int sentenceFirst)
    {
        var tokens = reading.Tokens;
        if (verb - 2 < sentenceFirst || tokens[verb - 1].Word is not Word.As || !tokens[verb].Has(Traits.CueParticiple))
        {
            return default;
        }

        var quoted = PhraseEnding.At(reading, verb - 2, sentenceFirst);
        return quoted.Found && quoted.First > sentenceFirst && tokens[quoted.First - 1].Word is Word.Quoted ? quoted : default;
    }

    // The phrase that ends before the verb group, or before an aside; of a document ("his report said") its author.
    private static NounPhrase Near(TextReading reading, int last, int sentenceFirst)
    {
        var near = reading.Tokens[last].Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Close
            ? Aside.SubjectAcross(reading, last, sentenceFirst)
            : PhraseEnding.At(reading, last, sentenceFirst);
        if (IsGerund(reading, near, sentenceFirst))
        {
            return default;
        }

        var isDocument = near.Kind is PhraseKind.Description && DocumentAuthor.IsWriting(reading, near.Head);
        return isDocument && NounOwner.Of(reading, near.Head, near.First) is { Found: true } author ? author : near;
    }

    // "The roof, said Smith, is": verb and subject between commas.
    private static NounPhrase Parenthesis(TextReading reading, int verb, int limit)
    {
        var tokens = reading.Tokens;
        if (verb == 0 || tokens[verb - 1].Kind is not (TokenKind.Comma or TokenKind.Dash) || !tokens[verb].Has(Traits.CueFinite))
        {
            return default;
        }

        var phrase = NounPhraseReader.Read(reading, verb + 1, limit);
        var isClosed = phrase.Found && phrase.End < limit
            && tokens[phrase.End] is { Run: < 0, Kind: TokenKind.Comma or TokenKind.Dash };
        return isClosed && IsPerson(reading, phrase) ? phrase : default;
    }

    // "with Smith telling reporters", "she was saying"
    private static bool BesidePerson(TextReading reading, int t)
    {
        ref var token = ref reading.Tokens[t];
        return token.Run < 0
            && (token.Mention is >= 0 and var m ? reading.Mentions[m].Kind is not EntityKind.Place : token.Has(Traits.SubjectPronoun));
    }

    /// <summary>Whether the phrase may stand for somebody who speaks: people, an organisation, a name that is no place.</summary>
    public static bool IsPerson(TextReading reading, NounPhrase phrase) => phrase.Kind switch
    {
        PhraseKind.Group => true,
        PhraseKind.Description => reading.Tokens[phrase.Head].Has(Traits.Role | Traits.Organization) || AgeWord.Is(reading, phrase.Head),
        PhraseKind.Name => reading.Mentions[reading.Tokens[phrase.Head].Mention].Kind is not EntityKind.Place,
        _ => false,
    };
}
