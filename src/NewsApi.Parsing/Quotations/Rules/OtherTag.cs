using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>
/// Tags behind a quotation as only other languages than English have them: verb and pronoun in one word («…», dit-il), and a verb that
/// no list has before a name («…», brummte Müller).
/// </summary>
internal static class OtherTag
{
    public static RuleMatch Find(ArticleReading reading, QuotedRun run, int t, int limit)
    {
        var tokens = reading.Tokens;
        if (tokens[t] is { Run: < 0, Word: Word.He or Word.She } joined && joined.Has(Traits.CueFinite))
        {
            return RuleMatch.At(new NounPhrase(PhraseKind.Pronoun, t, t + 1, t), t, AttributionRules.Inverted);
        }

        // „…“, so charakterisierte ihn Müller
        if (tokens[t].Word is Word.So && tokens[t + 1] is { Run: < 0, Mention: < 0 } verb && verb.Has(Traits.CueFinite))
        {
            return TrailingCue.Inverted(reading, t + 1, limit);
        }

        if (IsPlainCue(tokens[t]) && OfPlainCue(reading, run, t, limit) is { Found: true } plain)
        {
            return plain;
        }

        if (DroppedPronoun.Is(reading, t))
        {
            return RuleMatch.At(new NounPhrase(PhraseKind.Pronoun, t, t + 1, t), t, AttributionRules.Inverted);
        }

        return OfUnknownVerb(reading, run, t, limit);
    }

    // Right behind the words any subject, behind a sign one beyond a day, a place or an adverb.
    private static RuleMatch OfPlainCue(ArticleReading reading, QuotedRun run, int t, int limit) =>
        t == run.End ? TrailingCue.Inverted(reading, t, limit)
            : TagAdverbial.SubjectBehind(reading, t + 1, limit) is { Found: true } behind
                ? RuleMatch.At(behind, t, AttributionRules.Inverted)
                : default;

    // «…», brummte Müller
    private static RuleMatch OfUnknownVerb(ArticleReading reading, QuotedRun run, int t, int limit)
    {
        var tokens = reading.Tokens;
        var mayOpenTag = t > run.End && tokens[run.End].Kind is TokenKind.Comma or TokenKind.Dash || TrailingCue.IsSpoken(reading, run);
        if (!mayOpenTag || !IsUnknownVerb(tokens[t]) || t + 1 >= limit)
        {
            return default;
        }

        var phrase = NounPhraseReader.Read(reading, t + 1, limit);
        return phrase.Kind is PhraseKind.Name && EndsTag(tokens[phrase.End])
            ? RuleMatch.At(phrase, t, AttributionRules.Inverted)
            : default;
    }

    private static bool EndsTag(in Token next) =>
        next.Run < 0
        && (next.Kind is TokenKind.Stop or TokenKind.Comma or TokenKind.Dash
            || next.Has(Traits.Preposition | Traits.Adverb | Traits.Conjunction));

    // Von einem „harten Winter“ sprach Müller: no sign between the words and the verb.
    private static bool IsPlainCue(in Token token) =>
        token is { Run: < 0, Mention: < 0 } && token.Has(Traits.CueFinite) && !token.Has(Traits.Weak | Traits.SubjectPronoun);

    private static bool IsUnknownVerb(in Token token) =>
        token is { Run: < 0, Mention: < 0, IsWord: true, IsCapital: false } && (token.Traits & ~Traits.FirstName) == Traits.None;
}
