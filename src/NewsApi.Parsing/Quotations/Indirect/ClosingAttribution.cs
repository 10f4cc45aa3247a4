using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>Reads an attribution behind its content: The pier is old, Smith said; …, said Smith.</summary>
internal static class ClosingAttribution
{
    private const int Longest = 30;

    private const int LongestBehind = 12;

    public static bool TryFind(ArticleReading reading, SentenceTokens sentence, out IndirectQuote quote)
    {
        quote = default;
        for (var t = sentence.End - 1; t > sentence.First + 2 && sentence.End - t < Longest && reading.Tokens[t].Run < 0; t--)
        {
            var before = reading.Tokens[t + 1].Word is Word.As ? t + 1 : t;
            if (reading.Tokens[t].Kind is TokenKind.Comma && TryMatch(reading, sentence, before, out var match))
            {
                quote = new IndirectQuote(match, sentence.First, ContentEnd.BeforeRole(reading, t, sentence.First));
                return !ContentEnd.HasMark(reading, sentence.First, t) && !ContentWords.LeadsUp(reading, sentence.First, t);
            }
        }

        return false;
    }

    private static bool TryMatch(ArticleReading reading, SentenceTokens sentence, int comma, out RuleMatch match)
    {
        ref var next = ref reading.Tokens[comma + 1];
        var isInverted = next.Mention < 0 && next.Has(Frames.Clause) && next.Has(Frames.Finite) && !next.Has(Frames.NounToo);
        return isInverted ? TryInverted(reading, sentence, comma, out match) : TryPostposed(reading, sentence, comma, out match);
    }

    // "…, said Smith"
    private static bool TryInverted(ArticleReading reading, SentenceTokens sentence, int comma, out RuleMatch match)
    {
        var tokens = reading.Tokens;
        match = TrailingCue.Inverted(reading, comma + 1, sentence.End) with { Rule = AttributionRules.IndirectClosing };
        var speaker = match.Speaker;
        var maySpeak = speaker.Found
            && (speaker.Kind is not PhraseKind.Description
                || Subject.IsPerson(reading, speaker)
                || tokens[speaker.Head].Has(Traits.CueNoun));
        return maySpeak && (speaker.End >= sentence.End || tokens[speaker.End].Kind is TokenKind.Comma or TokenKind.Stop);
    }

    // "…, Smith said"; not "…, who added".
    private static bool TryPostposed(ArticleReading reading, SentenceTokens sentence, int comma, out RuleMatch match)
    {
        var speaker = NounPhraseReader.Read(reading, comma + 1, sentence.End);
        var verb = speaker.Found ? CueVerb.After(reading, speaker.End, sentence.End) : -1;
        match = default;
        var isRelative = reading.Tokens[comma + 1].Word is Word.Who;
        if (verb < 0 || isRelative
            || !IsCue(reading.Tokens[verb]) && !IsFinding(reading, speaker, verb)
            || HasContentBehind(reading, verb, sentence.End))
        {
            return false;
        }

        match = RuleMatch.At(speaker, verb, AttributionRules.IndirectClosing);
        return ContentWords.HasVerb(reading, sentence.First, comma);
    }

    // "…, a report by the guild has found"
    private static bool IsFinding(ArticleReading reading, NounPhrase speaker, int verb) =>
        reading.Tokens[verb].Has(Frames.That) && DocumentAuthor.IsWriting(reading, speaker.Head);

    private static bool IsCue(in Token verb) =>
        verb.Has(Frames.Clause | Frames.Addressee) && (!verb.Has(Frames.NounToo) || verb.Has(Traits.PastForm));

    private static bool HasContentBehind(ArticleReading reading, int verb, int end) =>
        end - verb >= LongestBehind
        || reading.Tokens[verb + 1].Kind is TokenKind.Comma
        || ContentEnd.HasMark(reading, verb, end)
        || ContentStart.After(reading, verb, end).Start >= 0;
}
