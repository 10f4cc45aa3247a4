using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>
/// People of whom only the number is told, right before a cue: "another said", "two of them said", "one of the guards told
/// reporters".
/// </summary>
/// <remarks>Leaves alone "this" and "that", and numbers with no cue beside them ("said one of the guards" has one).</remarks>
internal static class QuantityPhrase
{
    public static NounPhrase Read(TextReading reading, int first, int limit)
    {
        var tokens = reading.Tokens;
        if (tokens[first].Kind is not TokenKind.Number && !IsQuantity(tokens[first]))
        {
            return default;
        }

        var end = first + 1;
        if (end + 1 < limit && tokens[end] is { Run: < 0, Word: Word.Of })
        {
            end = AfterPeople(reading, end + 1, limit);
        }

        var isSubject = end > first && end < limit
            && tokens[end] is { Run: < 0, Mention: < 0 } cue && cue.Has(Traits.CueFinite);
        return isSubject || end > first + 1 && FollowsCue(tokens, first)
            ? new NounPhrase(PhraseKind.Description, first, end, first)
            : default;
    }

    // "said one of the guards"
    private static bool FollowsCue(TokenList tokens, int first) =>
        first > 0 && tokens[first - 1] is { Run: < 0, Mention: < 0 } cue && cue.Has(Traits.CueFinite) && !cue.Has(Traits.Weak);

    // "them", "the guards"
    private static int AfterPeople(TextReading reading, int t, int limit)
    {
        if (reading.Tokens[t].Word is Word.Them)
        {
            return t + 1;
        }

        var people = NounPhraseReader.Read(reading, t, limit);
        return people.Found ? people.End : -1;
    }

    private static bool IsQuantity(in Token token) =>
        token is { Mention: < 0 }
            && token.Has(Traits.Determiner)
            && token.Word is not (Word.The or Word.A or Word.An or Word.This or Word.That);
}
