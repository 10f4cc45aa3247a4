using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>
/// A subject behind its verb, in languages that have that in statements: "Dem Sender sagte Ruth Lind: …",
/// "Así lo afirmó Berta Solís: …".
/// </summary>
/// <remarks>Claims a name or a pronoun right behind the verb, unless a name or a pronoun stands right before it.</remarks>
internal static class InvertedSubject
{
    public static NounPhrase Find(TextReading reading, int verb, int first, int limit)
    {
        if (verb > first && reading.Tokens[verb - 1].Word is Word.And or Word.But)
        {
            return default;
        }

        var t = verb + 1;
        while (t < limit
            && reading.Tokens[t] is { Run: < 0, Mention: < 0 } token
            && token.Has(Traits.Adverb) && !token.Has(Traits.Determiner))
        {
            t++;
        }

        var behind = NounPhraseReader.Read(reading, t, limit);
        return MaySpeak(reading, behind) && !IsObject(reading, verb, behind) && !HasSubjectBefore(reading, verb, first, behind)
            ? behind
            : default;
    }

    private static bool MaySpeak(TextReading reading, NounPhrase phrase) => phrase.Kind switch
    {
        PhraseKind.Name => phrase.Head == phrase.First || IsOfOffice(reading, phrase),
        PhraseKind.Pronoun => reading.Tokens[phrase.First].Word is not Word.Who,
        PhraseKind.Description => reading.Tokens[phrase.Head].Has(Traits.Role | Traits.Organization),
        PhraseKind.Group => true,
        _ => false,
    };

    // "sagte der Sprecher Müller", "sagte die Deutsche Bank"; not "kritisierte den Plan Müllers".
    private static bool IsOfOffice(TextReading reading, NounPhrase phrase) =>
        phrase.Head - phrase.First == 1 && reading.Mentions[reading.Tokens[phrase.Head].Mention].Kind is not EntityKind.Place
        || reading.Tokens[phrase.Head - 1].Has(Traits.Role | Traits.Title | Traits.Honorific | Traits.Organization);

    // "nannte sie „…“"
    private static bool IsObject(TextReading reading, int verb, NounPhrase behind) =>
        reading.Tokens[verb].Has(Traits.Calls) && behind.Kind is PhraseKind.Pronoun && reading.Tokens[behind.End].Run >= 0;

    // "Müller hatte gestern gesagt", "er sagte"; "der Sprecher sagte", unless a name stands behind the verb ("der Zeitung sagte Müller").
    private static bool HasSubjectBefore(TextReading reading, int verb, int first, NounPhrase behind)
    {
        var last = VerbGroup.WordBefore(reading, verb, first);
        if (last < first || reading.Tokens[last].Run >= 0)
        {
            return false;
        }

        var before = reading.Tokens[last].Kind is TokenKind.Comma or TokenKind.Close or TokenKind.Dash
            ? Aside.SubjectAcross(reading, last, first)
            : PhraseEnding.At(reading, last, first);
        if (!before.Found || before.Kind is PhraseKind.Pronoun)
        {
            return before.Found;
        }

        return Subject.IsPerson(reading, before) && !IsGoverned(reading, before, first)
            && (behind.Kind is not PhraseKind.Name || before.Kind is PhraseKind.Name && !IsOpener(reading, before, first));
    }

    // "Ähnlich äußerte sich Müller": a capital that is due to the start of the sentence.
    private static bool IsOpener(TextReading reading, NounPhrase phrase, int first) =>
        phrase.First == first && reading.Mentions[reading.Tokens[phrase.Head].Mention] is { IsDoubtful: true, Kind: EntityKind.Unknown };

    // "In einem Gespräch mit Müller sagte"
    private static bool IsGoverned(TextReading reading, NounPhrase phrase, int first) =>
        phrase.First > first && reading.Tokens[phrase.First - 1] is { Run: < 0 } before && before.Has(Traits.Preposition);
}
