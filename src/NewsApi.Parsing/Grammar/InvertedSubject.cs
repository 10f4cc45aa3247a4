using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>
/// A subject behind its verb, in languages that have that in statements: "Der Zeitung sagte Filep Karma: …", "Así lo afirmó Berta Solís:
/// …".
/// </summary>
/// <remarks>Claims a name or a pronoun right behind the verb, unless a name or a pronoun stands right before it.</remarks>
internal static class InvertedSubject
{
    public static NounPhrase Find(TextReading reading, int verb, int first, int limit)
    {
        if (HasSubjectBefore(reading, verb, first))
        {
            return default;
        }

        var t = verb + 1;
        while (t < limit && reading.Tokens[t] is { Run: < 0, Mention: < 0 } token && token.Has(Traits.Adverb))
        {
            t++;
        }

        var behind = NounPhraseReader.Read(reading, t, limit);
        return behind.Kind is PhraseKind.Name or PhraseKind.Pronoun && reading.Tokens[behind.First].Word is not Word.Who
            || behind.Kind is PhraseKind.Description && reading.Tokens[behind.Head].Has(Traits.Role)
            ? behind
            : default;
    }

    // "Müller hatte gestern gesagt", "er sagte", "der Sprecher sagte"
    private static bool HasSubjectBefore(TextReading reading, int verb, int first)
    {
        var last = VerbGroup.WordBefore(reading, verb, first);
        if (last < first || reading.Tokens[last].Run >= 0)
        {
            return false;
        }

        var before = reading.Tokens[last].Kind is TokenKind.Comma or TokenKind.Close or TokenKind.Dash
            ? Aside.SubjectAcross(reading, last, first)
            : PhraseEnding.At(reading, last, first);
        return before.Kind is PhraseKind.Pronoun || before.Found && Subject.IsPerson(reading, before) && !IsGoverned(reading, before, first);
    }

    // "In einem Gespräch mit Müller sagte"
    private static bool IsGoverned(TextReading reading, NounPhrase phrase, int first) =>
        phrase.First > first && reading.Tokens[phrase.First - 1] is { Run: < 0 } before && before.Has(Traits.Preposition);
}
