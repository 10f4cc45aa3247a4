using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Whose words a noun of speech names: by the owner before it ("her claim", "Smith's promise") or by its verb.</summary>
/// <remarks>Lets adjectives stand between the two. Leaves alone nouns without an owner ("the claim").</remarks>
internal static class NounOwner
{
    public static NounPhrase Of(TextReading reading, int noun, int sentenceFirst)
    {
        var tokens = reading.Tokens;
        for (var t = noun - 1; t >= sentenceFirst && t >= noun - 4 && tokens[t].Run < 0; t--)
        {
            if (tokens[t].Word is Word.His or Word.Her)
            {
                return new NounPhrase(PhraseKind.Pronoun, t, t + 1, t);
            }

            if (tokens[t].Kind is TokenKind.PossessiveEnding)
            {
                var phrase = PhraseEnding.At(reading, t - 1, sentenceFirst);
                return Subject.IsPerson(reading, phrase) ? phrase : default;
            }

            if (!tokens[t].IsWord || tokens[t].Has(Traits.Preposition | Traits.Conjunction | Traits.Verb | Traits.Determiner))
            {
                return default;
            }
        }

        return default;
    }

    // "Holm missed the start, which raised concerns", "…, raising doubts": not Holm's.
    private static bool IsResult(TextReading reading, int verb) =>
        reading.Tokens[verb - 1] is { Run: < 0 } before
        && (before.Word is Word.Which
            || before.Kind is TokenKind.Comma && reading.WordAt(verb).EndsWith("ing", StringComparison.Ordinal));

    /// <summary>Whose words the noun names by its verb: "Smith made the claim", "she voiced strong support".</summary>
    public static NounPhrase Giver(TextReading reading, int noun, int first)
    {
        for (var t = noun - 1; t > first && t > noun - 4 && reading.Tokens[t] is { Run: < 0, Mention: < 0 } token; t--)
        {
            if (IsResult(reading, t))
            {
                return default;
            }

            if (token.Has(Frames.Light))
            {
                return AttributingSubject.TryFind(reading, t, first, out var giver) ? giver : default;
            }
        }

        return default;
    }
}
