using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Whether a word that may attribute stands as the verb of somebody.</summary>
/// <remarks>
/// Leaves alone nouns ("the plan", "phone calls"), passives ("was told") and infinitives ("to say").
/// </remarks>
internal static class AttributingVerb
{
    private const Traits SpeakerNouns = Traits.SubjectPronoun | Traits.Role | Traits.Group | Traits.Organization | Traits.CueNoun;

    private const Traits NoNouns =
        Traits.Function | Traits.Preposition | Traits.Conjunction | Traits.Auxiliary | Traits.Verb | Traits.Adverb;

    private const int ShortestPlural = 3;

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
            return FollowsQuotation(reading, token, before.Run);
        }

        if (token.Has(Frames.Participle))
        {
            return IsParticiple(reading, b, first) || token.Has(Frames.Clause | Frames.That | Frames.Addressee) && IsNoun(before);
        }

        if (before.Word is Word.To && token.Has(Frames.Base))
        {
            return b > first && IsInfinitive(reading, t);
        }

        if (Governs(before))
        {
            return token.Has(Frames.Finite) && IsContraction(reading, b, first);
        }

        return token.Has(Frames.Finite) ? IsFinite(reading, t, b) : IsBase(reading, t, b, first);
    }

    private static bool IsInfinitive(TextReading reading, int t) =>
        !reading.Tokens[t].Has(Frames.NounToo) || t + 1 < reading.Tokens.Count && TakesObject(reading.Tokens[t + 1]);

    // "…," saying that; "…," said that
    private static bool FollowsQuotation(TextReading reading, in Token token, int run) =>
        (token.Has(Frames.Participle) || token.Has(Frames.Finite) && token.Has(Frames.Clause))
        && reading.Tokens[reading.Runs[run].Last - 1].Kind is TokenKind.Comma;

    private static bool Governs(in Token before) =>
        before.Mention < 0 && (before.Kind is TokenKind.PossessiveEnding || before.Has(Traits.Possessive | Traits.Preposition));

    private static int BeforeAdverbs(TextReading reading, int t, int first)
    {
        var b = t - 1;
        while (b > first && IsAdverb(reading.Tokens[b]))
        {
            b--;
        }

        if (b + 1 < t && reading.Tokens[b].Word is Word.On)
        {
            return Math.Max(first, b - 1);
        }

        var isYear = b > first + 1 && reading.Tokens[b].Kind is TokenKind.Number && reading.Tokens[b - 1].Word is Word.In;
        return isYear ? Math.Max(first, b - 2) : b;
    }

    private static bool IsAdverb(in Token token) =>
        token is { Run: < 0, Mention: < 0, Word: not Word.Not }
        && token.Has(Traits.Adverb | Traits.Calendar) && !token.Has(Traits.SubjectPronoun | Traits.Role);

    // "to call for", "to support the"; not "to demand and", "to plan B".
    private static bool TakesObject(in Token next) =>
        next.Run < 0
        && (next.Mention >= 0
            || next.Has(Traits.Determiner | Traits.Possessive | Traits.SubjectPronoun)
            || next.Word is Word.That or Word.How or Word.Whether or Word.For or Word.About or Word.Out);

    // ", saying", "was hoping", "with Smith saying", "by calling"; not "refrained from calling".
    private static bool IsParticiple(TextReading reading, int b, int first)
    {
        ref var before = ref reading.Tokens[b];
        return before.Mention >= 0
            || before.Kind is TokenKind.Comma or TokenKind.Dash
            || before.Has(Traits.Being | Traits.Group | Traits.Role)
            || IsContraction(reading, b, first)
            || before.Word is Word.And or Word.By or Word.After or Word.Before or Word.With or Word.While or Word.In or Word.Since;
    }

    // "50 percent saying that"
    private static bool IsNoun(in Token token) => token is { IsWord: true, IsCapital: false } && !token.Has(NoNouns);

    // "she's"
    private static bool IsContraction(TextReading reading, int b, int first) =>
        b > first && reading.Tokens[b].Kind is TokenKind.PossessiveEnding && reading.Tokens[b - 1].Has(Traits.SubjectPronoun);

    private static bool IsFinite(TextReading reading, int t, int b)
    {
        ref var token = ref reading.Tokens[t];
        ref var before = ref reading.Tokens[b];
        if (before.Mention >= 0)
        {
            return true;
        }

        if (token.Has(Frames.NounToo) && !token.Has(Traits.PastForm) && !MayPrecedeVerb(before)
            || token.Word is Word.Asked && before.Word is Word.When
            || IsNaming(token) && before.IsWord && !before.Has(SpeakerNouns | Traits.Conjunction | Traits.Auxiliary))
        {
            return false;
        }

        return !before.Has(Traits.Being) && !(before.Has(Traits.Determiner) && !IsQuantity(before));
    }

    private static bool MayPrecedeVerb(in Token before) =>
        before.Has(SpeakerNouns | Traits.Conjunction)
        || before.Kind is TokenKind.Comma or TokenKind.Dash or TokenKind.Close
        || before.Word is Word.That;

    // "a pier called", "a man named": most often a participle.
    private static bool IsNaming(in Token token) => token.Word is Word.Called or Word.Dubbed or Word.Labeled or Word.Named;

    // After a plural, a name or an auxiliary; "like" behind a noun is mostly no verb ("projects like the pier").
    private static bool IsBase(TextReading reading, int t, int b, int first)
    {
        ref var token = ref reading.Tokens[t];
        ref var before = ref reading.Tokens[b];
        if (token.Word is Word.Like && !before.Has(Traits.Auxiliary | Traits.SubjectPronoun) && before.Word is not Word.Not)
        {
            return false;
        }

        if (before.Mention >= 0)
        {
            return !token.Has(Frames.NounToo)
                || reading.Tokens[t + 1].Word is Word.To or Word.That
                || IsJoined(reading, before.Mention, t);
        }

        if (before.Has(Traits.Auxiliary | Traits.SubjectPronoun | Traits.Group) || before.Word is Word.Which)
        {
            return !before.Has(Traits.Being) && before.Word is not Word.You;
        }

        return !token.Has(Frames.NounToo) && FollowsPeople(reading, token, b, first)
            || before.Word is Word.Not
            || IsQuantity(before)
            || IsPlural(reading, before);
    }

    private static bool FollowsPeople(TextReading reading, in Token token, int b, int first)
    {
        ref var before = ref reading.Tokens[b];
        return EndsGroup(reading, b, first)
            || token.Has(Frames.Clause) && IsNoun(before)
            || before.Kind is TokenKind.Comma && token.Word is not Word.Like;
    }

    private static bool EndsGroup(TextReading reading, int b, int first) =>
        PhraseEnding.At(reading, b, first) is { Found: true } phrase
        && (phrase.Kind is PhraseKind.Group || reading.Tokens[phrase.Head].Has(Traits.Group));

    private static bool IsPlural(TextReading reading, in Token before) =>
        before.IsWord && reading.Text[before.End - 1] is 's' && before.End - before.Start > ShortestPlural
        && !before.Has(Traits.Verb | Traits.Function);

    // "Smith and Brown blame"
    private static bool IsJoined(TextReading reading, int mention, int t) =>
        reading.Mentions[mention].Whole is > 0 and var first
        && reading.Tokens[first - 1].Word is Word.And
        && !reading.Tokens[t + 1].Has(Traits.Preposition);

    // "many say", "46 percent said"
    private static bool IsQuantity(in Token token) =>
        token.Kind is TokenKind.Number
        || token.Word is Word.All
        || token.Has(Traits.Determiner) && token.Word is not (Word.The or Word.A or Word.An);
}
