using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>
/// Whether the words before a verb of saying tell that nobody said it: "never said", "didn't say", "refused to call", "denies having
/// said", "stopped short of calling", "has yet to say", "could have said", "falsely quoted as saying".
/// </summary>
/// <remarks>Leaves alone "not only said", and a "not" that another verb stands behind ("did not stop saying").</remarks>
internal static class Denial
{
    private const int Farthest = 5;

    private const string File = "English/denial";

    private static readonly WordSet Refusals = WordSet.AnyCase(WordFiles.Words(File, "refusals"));

    private static readonly WordSet RefusingPhrases = WordSet.AnyCase(WordFiles.Lines(File, "refusing phrases"));

    private static readonly WordSet Silent = WordSet.AnyCase(WordFiles.Words(File, "silent"));

    private static readonly WordSet UnrealAuxiliaries = WordSet.AnyCase(WordFiles.Words(File, "unreal auxiliaries"));

    private static readonly WordSet NoDenials = WordSet.AnyCase(WordFiles.Words(File, "no denials"));

    private static readonly WordSet Falsely = WordSet.AnyCase(WordFiles.Words(File, "falsely"));

    public static bool Is(TextReading reading, int cue)
    {
        var first = reading.SentenceOf(cue).First;
        var verb = cue - 1;
        if (verb > first && (reading.Tokens[verb].Word is Word.To or Word.As || reading.Tokens[verb].Has(Traits.Preposition)))
        {
            return IsRefusalBefore(reading, verb, first) || IsFalselyQuoted(reading, verb, first) || IsRefusingPhrase(reading, verb, first);
        }

        return IsNegated(reading, cue, first) || IsRefused(reading, cue, first) || IsUnreal(reading, cue, first);
    }

    /// <summary>Whether the infinitive behind a verb of refusing leaves nothing told: "declined to comment".</summary>
    public static bool IsSilence(TextReading reading, int verb, int to) =>
        IsRefusal(reading, verb) && reading.Tokens[to].Word is Word.To && Silent.Contains(reading.WordAt(to + 1));

    // "never said", "did not publicly say", "hasn't ever said"
    private static bool IsNegated(TextReading reading, int cue, int first)
    {
        for (var t = cue - 1; t >= first && t >= cue - Farthest && reading.Tokens[t] is { Run: < 0, Mention: < 0, IsWord: true } token; t--)
        {
            if (NoDenials.Contains(reading.WordAt(t)))
            {
                return false;
            }

            if (IsNegation(reading, t))
            {
                return t == first || reading.Tokens[t - 1].Word is not Word.For;
            }

            if (!token.Has(Traits.Adverb | Traits.Auxiliary) || token.Has(Traits.SubjectPronoun))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsNegation(TextReading reading, int t) =>
        reading.Tokens[t].Word is Word.Not
        || reading.WordAt(t) is [.., 'n', '\'' or '’', 't'] or "cannot"
        || reading.WordAt(t).Equals("never", StringComparison.OrdinalIgnoreCase);

    // "denied saying", "denied having said"
    private static bool IsRefused(TextReading reading, int cue, int first)
    {
        var t = cue - 1;
        t -= t > first && reading.WordAt(t) is "having" or "ever" ? 1 : 0;
        return t > first && IsRefusal(reading, t) && (t < cue - 1 || reading.Tokens[cue].Has(Traits.CueParticiple));
    }

    // "refused to say"
    private static bool IsRefusalBefore(TextReading reading, int to, int first) =>
        reading.Tokens[to].Word is Word.To && to - 1 > first && IsRefusal(reading, to - 1);

    private static bool IsRefusal(TextReading reading, int t) =>
        reading.Tokens[t] is { Run: < 0, Mention: < 0 } && Refusals.Contains(reading.WordAt(t));

    private static bool IsRefusingPhrase(TextReading reading, int link, int first) =>
        link - 1 > first && reading.Tokens[link - 1].Run < 0 && RefusingPhrases.Contains(reading.Slice(link - 1, link + 1));

    // "falsely quoted as saying"
    private static bool IsFalselyQuoted(TextReading reading, int link, int first) =>
        reading.Tokens[link].Word is Word.As && link - 2 > first && Falsely.Contains(reading.WordAt(link - 2))
        || reading.Tokens[link].Word is Word.As && link - 1 > first && reading.WordAt(link - 1) is "misquoted";

    // "could have said"
    private static bool IsUnreal(TextReading reading, int cue, int first) =>
        cue - 2 > first && reading.WordAt(cue - 1) is "have" && UnrealAuxiliaries.Contains(reading.WordAt(cue - 2));
}
