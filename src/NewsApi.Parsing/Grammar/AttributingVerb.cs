using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Whether a word that may attribute stands as the verb of somebody.</summary>
/// <remarks>Leaves alone nouns ("the plan", "phone calls"), passives ("was told"), infinitives ("to say"), and denials ("did not say").</remarks>
internal static class AttributingVerb
{
    private const Traits SpeakerNouns = Traits.SubjectPronoun | Traits.Role | Traits.Group | Traits.Organization | Traits.CueNoun;

    public static bool Is(TextReading reading, int t, int first)
    {
        ref var token = ref reading.Tokens[t];
        if (t == first || !token.Has(Frames.AnyVerb))
        {
            return false;
        }

        var b = BeforeAdverbs(reading, t, first);
        ref var before = ref reading.Tokens[b];
        if (before.Run >= 0)
        {
            return (token.Has(Frames.Participle) || token.Has(Frames.Finite) && token.Has(Frames.Clause)) && reading.Tokens[reading.Runs[before.Run].Last - 1].Kind is TokenKind.Comma;
        }

        if (token.Has(Frames.Participle))
        {
            return IsParticiple(reading, b, first) || token.Has(Frames.Clause | Frames.That | Frames.Addressee) && IsNoun(before);
        }

        if (before.Word is Word.To && token.Has(Frames.Base))
        {
            return b > first && (!token.Has(Frames.NounToo) || t + 1 < reading.Tokens.Count && TakesObject(reading.Tokens[t + 1]));
        }

        if (before.Mention < 0 && (before.Kind is TokenKind.PossessiveEnding || before.Has(Traits.Possessive | Traits.Preposition)))
        {
            return IsContraction(reading, b, first) && token.Has(Frames.Finite);
        }

        return token.Has(Frames.Finite) ? IsFinite(reading, t, b) : IsBase(reading, t, b, first) && !IsDenial(reading, t, b);
    }

    private static int BeforeAdverbs(TextReading reading, int t, int first)
    {
        var b = t - 1;
        while (b > first && reading.Tokens[b] is { Run: < 0, Mention: < 0 } token && token.Has(Traits.Adverb | Traits.Calendar) && !token.Has(Traits.SubjectPronoun | Traits.Role) && token.Word is not Word.Not)
        {
            b--;
        }

        var day = b + 1 < t && reading.Tokens[b].Word is Word.On;
        return day || b > first + 1 && reading.Tokens[b].Kind is TokenKind.Number && reading.Tokens[b - 1].Word is Word.In ? Math.Max(first, day ? b - 1 : b - 2) : b;
    }

    // "to call for", "to support the"; not "to demand and", "to plan B".
    private static bool TakesObject(in Token next) =>
        next is { Run: < 0 } && (next.Mention >= 0 || next.Has(Traits.Determiner | Traits.Possessive | Traits.SubjectPronoun) || next.Word is Word.That or Word.How or Word.Whether or Word.For or Word.About or Word.Out);

    // ", saying", "was hoping", "with Smith saying", "by calling"; not "refrained from calling".
    private static bool IsParticiple(TextReading reading, int b, int first)
    {
        ref var before = ref reading.Tokens[b];
        return before.Mention >= 0 || before.Kind is TokenKind.Comma or TokenKind.Dash || before.Has(Traits.Being | Traits.Group | Traits.Role) || IsContraction(reading, b, first)
            || before.Word is Word.And or Word.By or Word.After or Word.Before or Word.With or Word.While or Word.In or Word.Since;
    }

    // "50 percent saying that"
    private static bool IsNoun(in Token token) =>
        token is { IsWord: true, IsCapital: false } && !token.Has(Traits.Function | Traits.Preposition | Traits.Conjunction | Traits.Auxiliary | Traits.Verb | Traits.Adverb);

    // "she's"
    private static bool IsContraction(TextReading reading, int b, int first) =>
        b > first && reading.Tokens[b].Kind is TokenKind.PossessiveEnding && reading.Tokens[b - 1].Has(Traits.SubjectPronoun);

    private static bool IsFinite(TextReading reading, int t, int b)
    {
        ref var before = ref reading.Tokens[b];
        if (before.Mention >= 0)
        {
            return true;
        }

        if (reading.Tokens[t].Has(Frames.NounToo) && !reading.Tokens[t].Has(Traits.PastForm) && !before.Has(SpeakerNouns | Traits.Conjunction) && before.Kind is not (TokenKind.Comma or TokenKind.Dash or TokenKind.Close) && before.Word is not Word.That
            || reading.Tokens[t].Word is Word.Asked && before.Word is Word.When
            || reading.Tokens[t].Word is Word.Called or Word.Dubbed or Word.Labeled or Word.Named && !before.Has(SpeakerNouns | Traits.Conjunction | Traits.Auxiliary) && before.IsWord)
        {
            return false;
        }

        return !before.Has(Traits.Being) && !(before.Has(Traits.Determiner) && !IsQuantity(before));
    }

    // After a plural, a name or an auxiliary.
    private static bool IsBase(TextReading reading, int t, int b, int first)
    {
        ref var before = ref reading.Tokens[b];
        if (before.Mention >= 0)
        {
            return !reading.Tokens[t].Has(Frames.NounToo) || reading.Tokens[t + 1].Word is Word.To or Word.That || IsJoined(reading, before.Mention, t);
        }

        if (before.Has(Traits.Auxiliary | Traits.SubjectPronoun | Traits.Group) || before.Word is Word.Which)
        {
            return !before.Has(Traits.Being) && before.Word is not Word.You;
        }

        return !reading.Tokens[t].Has(Frames.NounToo) && Subject.EndingAt(reading, b, first) is { Found: true } phrase && (phrase.Kind is PhraseKind.Group || reading.Tokens[phrase.Head].Has(Traits.Group))
            || !reading.Tokens[t].Has(Frames.NounToo) && reading.Tokens[t].Has(Frames.Clause) && IsNoun(before)
            || before.Word is Word.Not || before.Kind is TokenKind.Comma && !reading.Tokens[t].Has(Frames.NounToo) && reading.Tokens[t].Word is not Word.Like || IsQuantity(before) || before.IsWord && reading.Text[before.End - 1] is 's' && !before.Has(Traits.Verb | Traits.Function) && before.End - before.Start > 3;
    }

    // "Smith and Brown blame"
    private static bool IsJoined(TextReading reading, int mention, int t) =>
        reading.Mentions[mention].Whole is > 0 and var first && reading.Tokens[first - 1].Word is Word.And && !reading.Tokens[t + 1].Has(Traits.Preposition);

    // "did not say": nobody's words. "Does not want" is an opinion.
    private static bool IsDenial(TextReading reading, int t, int b) =>
        reading.Tokens[t].Has(Traits.Reports) && !reading.Tokens[t].Has(Traits.Weak)
        && (reading.Tokens[b].Word is Word.Not || reading.Text.AsSpan(0, reading.Tokens[b].End) is [.., 'n', '\'' or '’', 't']);

    // "many say", "46 percent said"
    private static bool IsQuantity(in Token token) => token.Kind is TokenKind.Number || token.Word is Word.All || token.Has(Traits.Determiner) && token.Word is not (Word.The or Word.A or Word.An);
}
