using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>
/// A participle of saying that opens the sentence; the clause after the comma names the speaker: Calling it "a sieve", Smith left.
/// </summary>
/// <remarks>
/// Takes the word before it along ("By calling", "While praising"). Leaves alone participles with a subject of their own.
/// </remarks>
internal static class FrontedParticiple
{
    private const int Window = 60;

    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var cue = CueOf(reading, run, sentence);
        if (cue < 0)
        {
            return default;
        }

        var phrase = AfterComma(reading, run, Math.Min(sentence.End, run.End + Window));
        return phrase.Found ? RuleMatch.At(phrase, cue, AttributionRules.Participle) : default;
    }

    /// <summary>
    /// The same where the quotation ends the clause of the participle, with no other verb between: Citing "a sieve," Smith said.
    /// </summary>
    public static RuleMatch FindClosed(ArticleReading reading, QuotedRun run, SentenceTokens sentence) =>
        EndsClause(reading, run, sentence) ? Find(reading, run, sentence) : default;

    private static bool EndsClause(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var cue = CueOf(reading, run, sentence);
        if (cue < 0 || !HasCommaBehind(reading, run, sentence))
        {
            return false;
        }

        var t = cue + 1;
        while (t < run.Open && MayStandInClause(reading.Tokens[t]))
        {
            t++;
        }

        return t == run.Open;
    }

    private static bool HasCommaBehind(ArticleReading reading, QuotedRun run, SentenceTokens sentence) =>
        reading.Tokens[run.Last - 1].Kind is TokenKind.Comma
        || run.End < sentence.End && reading.Tokens[run.End] is { Run: < 0, Kind: TokenKind.Comma };

    private static bool MayStandInClause(in Token token) =>
        token is { Run: < 0, Kind: not TokenKind.Comma } && !(token.Mention < 0 && token.Has(Traits.AnyCue | Traits.Verb));

    private static int CueOf(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var cue = reading.Tokens[sentence.First].Has(Traits.Preposition | Traits.Conjunction) ? sentence.First + 1 : sentence.First;
        return cue < run.Open && reading.Tokens[cue].Has(Traits.CueParticiple) && reading.Tokens[cue].Mention < 0 ? cue : -1;
    }

    // The first noun phrase for a person after a comma, or after a quotation that ends in one.
    private static NounPhrase AfterComma(ArticleReading reading, QuotedRun run, int limit)
    {
        for (var t = run.End; t < limit; t = reading.Next(t))
        {
            var opens = reading.Tokens[t - 1].Kind is TokenKind.Comma
                || t == run.End && reading.Tokens[run.Last - 1].Kind is TokenKind.Comma;
            if (opens && reading.Tokens[t].Run < 0 && NounPhraseReader.Read(reading, t, limit) is { Found: true } phrase
                && (phrase.Kind is PhraseKind.Pronoun || Subject.IsPerson(reading, phrase)))
            {
                return phrase;
            }
        }

        return default;
    }
}
