using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Whether a word that may be a cue verb is one where it stands.</summary>
/// <remarks>
/// Leaves alone nouns ("the call", "his opening remarks"), passives ("was called"), and base forms without "to" or an auxiliary.
/// </remarks>
internal static class CueForm
{
    private const int FarthestInfinitive = 10;

    public static bool IsCue(TextReading reading, int t, int sentenceFirst)
    {
        ref var token = ref reading.Tokens[t];
        if (t <= sentenceFirst)
        {
            return token.Has(Traits.CueParticiple) || reading.HasOtherRules && token.Has(Traits.CueFinite);
        }

        ref var before = ref reading.Tokens[t - 1];
        if (OpensNounPhrase(before) || IsSent(reading, t))
        {
            return false;
        }

        if (token.Has(Traits.CueParticiple))
        {
            return !(before.Has(Traits.Preposition) && IsNounOfSpeech(reading.Tokens[t + 1]));
        }

        if (token.Has(Traits.NounToo) && !token.Has(Traits.PastForm))
        {
            return IsVerbAndNoNoun(reading, t, sentenceFirst);
        }

        return token.Has(Traits.CueFinite)
            ? (!before.Has(Traits.Preposition) || IsSinceThen(reading.Tokens, t - 1)) && !IsPassive(reading, t, sentenceFirst)
            : IsBaseVerb(reading, t, sentenceFirst);
    }

    // "a statement emailed to reporters by Smith": what was done with the writing.
    private static bool IsSent(TextReading reading, int t) =>
        reading.Tokens[t].Has(Traits.PastForm) && DocumentAuthor.IsWriting(reading, t - 1)
        && t + 1 < reading.Tokens.Count
        && reading.Tokens[t + 1] is { Run: < 0, Mention: < 0, Word: Word.To or Word.By or Word.On or Word.From };

    // "the call", "his remarks", "Smith's claims"
    private static bool OpensNounPhrase(in Token before) =>
        before.Mention < 0 && before.Word is not Word.That
        && (before.Has(Traits.Determiner | Traits.Possessive) || before.Kind is TokenKind.PossessiveEnding);

    private static bool IsNounOfSpeech(in Token token) => token.Has(Traits.SpeechNoun | Traits.CueNoun | Traits.NounToo);

    // "Smith calls", "they claim", "to call", "calls the pier": forms that might be nouns as well.
    private static bool IsVerbAndNoNoun(TextReading reading, int t, int sentenceFirst)
    {
        ref var before = ref reading.Tokens[t - 1];
        if (before.Mention >= 0)
        {
            return IsVerbOf(reading, t);
        }

        return before.Has(Traits.SubjectPronoun | Traits.Auxiliary) || before.Word is Word.To || NamesObject(reading, t)
            || before.Word is Word.And && reading.Tokens[t].Has(Traits.CueBase) && HasInfinitive(reading, t - 1, sentenceFirst);
    }

    // "to say", "would say", "they say", "critics say", "to stop and say"
    private static bool IsBaseVerb(TextReading reading, int t, int sentenceFirst)
    {
        var carrier = BeforeAdverbs(reading, t, sentenceFirst);
        return carrier.Word is Word.And && HasInfinitive(reading, t - 1, sentenceFirst)
            || carrier.Has(Traits.Auxiliary | Traits.SubjectPronoun) && !carrier.Has(Traits.Being)
            || carrier.Word is Word.To
            || carrier.Has(Traits.Group);
    }

    /// <summary>Whether the token is the "since" of "has since called".</summary>
    public static bool IsSinceThen(TokenList tokens, int t) => tokens[t].Word is Word.Since && t > 0 && tokens[t - 1].Has(Traits.Auxiliary);

    // "the mayor calls the pier", "Holm, who is 40, calls it": after a noun for people or an aside, before what is named.
    private static bool NamesObject(TextReading reading, int t)
    {
        ref var before = ref reading.Tokens[t - 1];
        var follows = before.Kind is TokenKind.Comma or TokenKind.Close or TokenKind.Dash && before.Run < 0
            || before.Mention < 0 && before.Has(Traits.Role);
        return reading.Tokens[t].Has(Traits.CueFinite) && reading.Tokens[t].Has(Traits.Calls) && follows && IsObject(reading.Tokens[t + 1]);
    }

    private static bool IsObject(in Token next) =>
        next.Run < 0
        && (next.Mention >= 0
            || next.Has(Traits.Determiner | Traits.Possessive)
            || next.Word is Word.It or Word.Him or Word.Her or Word.Them);

    // "to make a joke and call it"
    private static bool HasInfinitive(TextReading reading, int and, int first)
    {
        for (var t = and - 1; t > first && t > and - FarthestInfinitive && !EndsClause(reading.Tokens[t]); t--)
        {
            if (reading.Tokens[t].Word is Word.To && !reading.Tokens[t + 1].Has(Traits.Determiner | Traits.Capital))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsClause(in Token token) => token.Run >= 0 || token.Kind is TokenKind.Comma or TokenKind.Semicolon;

    private static Token BeforeAdverbs(TextReading reading, int t, int sentenceFirst)
    {
        var b = t - 1;
        while (b > sentenceFirst && reading.Tokens[b].Has(Traits.Adverb) && reading.Tokens[b].Mention < 0)
        {
            b--;
        }

        return reading.Tokens[b];
    }

    // "Smith calls it"; not "the Paris attacks", "1,300 Smith emails contained".
    private static bool IsVerbOf(TextReading reading, int t)
    {
        var mention = reading.Mentions[reading.Tokens[t - 1].Mention];
        return mention.Kind is not EntityKind.Place
            && (mention.Whole == 0 || !IsPartOfNoun(reading.Tokens[mention.Whole - 1]))
            && !(t + 1 < reading.Tokens.Count && reading.Tokens[t + 1].Has(Traits.Verb | Traits.PastForm));
    }

    private static bool IsPartOfNoun(in Token before) =>
        before.Has(Traits.Determiner | Traits.Preposition) || before.Kind is TokenKind.Number;

    private static bool IsPassive(TextReading reading, int t, int sentenceFirst)
    {
        for (var b = t - 1; b >= sentenceFirst && b >= t - 3; b--)
        {
            ref var before = ref reading.Tokens[b];
            if (before.Has(Traits.Being))
            {
                return true;
            }

            if (!before.Has(Traits.Adverb | Traits.Auxiliary))
            {
                return false;
            }
        }

        return false;
    }
}
