using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>
/// The subject of a participle at the end of its clause, where the auxiliary stands far before it: "Brandt hatte vor dem Rat
/// erklärt: …", "Gestern hatte Brandt erklärt", "Brandt wird mit den Worten zitiert"; and the one whom a verb of quoting names.
/// </summary>
/// <remarks>Only in languages with such brackets. Leaves alone passives of other verbs, and an auxiliary beyond a comma.</remarks>
internal static class VerbBracket
{
    private const int Longest = 30;

    public static NounPhrase Find(TextReading reading, int verb, int first, int limit)
    {
        if (reading.Language is not { HasVerbBrackets: true })
        {
            return default;
        }

        var quotes = reading.Tokens[verb].Word is Word.Quoted;
        var auxiliary = AuxiliaryBefore(reading, verb, first);
        if (auxiliary < 0)
        {
            return quotes ? NounPhraseReader.Read(reading, verb + 1, limit) : default;
        }

        return reading.Tokens[auxiliary].Has(Traits.Being) && !quotes ? default : SubjectOf(reading, auxiliary, first, verb);
    }

    // "hatte vor dem Rat", of the same clause and not right before the verb.
    private static int AuxiliaryBefore(TextReading reading, int verb, int first)
    {
        if (reading.Tokens[verb + 1] is { Run: < 0, IsWord: true })
        {
            return -1;
        }

        for (var t = verb - 1; t > first && t > verb - Longest; t--)
        {
            if (reading.Tokens[t] is not { Run: < 0 } token || token.Kind is TokenKind.Comma or TokenKind.Colon or TokenKind.Dash)
            {
                return -1;
            }

            if (token.Mention < 0 && token.Has(Traits.Auxiliary))
            {
                return t < verb - 1 ? t : -1;
            }
        }

        return -1;
    }

    private static NounPhrase SubjectOf(TextReading reading, int auxiliary, int first, int verb)
    {
        var before = reading.Tokens[auxiliary - 1].Kind is TokenKind.Comma or TokenKind.Close or TokenKind.Dash
            ? Aside.SubjectAcross(reading, auxiliary - 1, first)
            : PhraseEnding.At(reading, auxiliary - 1, first);
        if (before.Kind is PhraseKind.Pronoun || before.Found && Subject.IsPerson(reading, before) && !IsGoverned(reading, before, first))
        {
            return before;
        }

        var behind = NounPhraseReader.Read(reading, auxiliary + 1, verb);
        return behind.Kind is PhraseKind.Pronoun || behind.Found && Subject.IsPerson(reading, behind) ? behind : default;
    }

    private static bool IsGoverned(TextReading reading, NounPhrase phrase, int first) =>
        phrase.First > first && reading.Tokens[phrase.First - 1] is { Run: < 0 } before && before.Has(Traits.Preposition);
}
