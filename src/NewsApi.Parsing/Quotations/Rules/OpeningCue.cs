using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>A verb of saying that opens the sentence, its subject and a colon: Adds Karl Ott: "…".</summary>
/// <remarks>Leaves alone nouns of the same form ("Claims Karl Ott made: …") and questions.</remarks>
internal static class OpeningCue
{
    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var colon = run.Open - 1;
        return colon > sentence.First && reading.Tokens[colon] is { Run: < 0, Kind: TokenKind.Colon }
            ? At(reading, sentence.First, colon, AttributionRules.Preposed)
            : default;
    }

    /// <summary>The verb at <paramref name="first"/> with its subject, which ends at the colon or before what explains it.</summary>
    public static RuleMatch At(ArticleReading reading, int first, int colon, AttributionRule rule)
    {
        var tokens = reading.Tokens;
        if (reading.HasOtherRules
            || tokens[first] is not { Run: < 0, Mention: < 0 } verb
            || !verb.Has(Traits.CueFinite) || verb.Has(Traits.Weak | Traits.Auxiliary))
        {
            return default;
        }

        var subject = NounPhraseReader.Read(reading, first + 1, colon);
        return MaySpeak(reading, subject) && EndsSubject(tokens[subject.End]) ? RuleMatch.At(subject, first, rule) : default;
    }

    private static bool MaySpeak(ArticleReading reading, NounPhrase phrase) =>
        phrase.Kind is PhraseKind.Name or PhraseKind.Description && Subject.IsPerson(reading, phrase)
        || phrase.Kind is PhraseKind.Pronoun && reading.Tokens[phrase.First].Word is Word.He or Word.She;

    private static bool EndsSubject(in Token behind) =>
        behind.Run < 0
        && (behind.Kind is TokenKind.Colon or TokenKind.Comma or TokenKind.Open or TokenKind.Dash
            || behind.Has(Traits.Preposition | Traits.Calendar));
}
