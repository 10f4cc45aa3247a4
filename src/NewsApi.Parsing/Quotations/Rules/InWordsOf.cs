using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>"In the words of Smith, …", "in Smith's words, …", "in his view …", in the sentence of a quotation.</summary>
internal static class InWordsOf
{
    private const int Window = 16;

    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var tokens = reading.Tokens;
        var (from, to) = (Math.Max(sentence.First, run.Open - Window), Math.Min(sentence.End, run.End + Window));
        for (var t = from; t + 2 < to; t = reading.Next(t))
        {
            if (tokens[t] is { Word: Word.In, Run: < 0 } && At(reading, t, to) is { Found: true } match)
            {
                return match;
            }
        }

        return default;
    }

    private static RuleMatch At(ArticleReading reading, int t, int limit)
    {
        var tokens = reading.Tokens;
        if (tokens[t + 1].Word is Word.The && IsWords(reading, t + 2) && tokens[t + 3].Word is Word.Of)
        {
            return new RuleMatch(NounPhraseReader.Read(reading, t + 4, limit), t, t + 4, AttributionRules.AccordingTo);
        }

        if (tokens[t + 1].Word is Word.His or Word.Her && IsWords(reading, t + 2))
        {
            return new RuleMatch(new NounPhrase(PhraseKind.Pronoun, t + 1, t + 2, t + 1), t + 2, t + 3, AttributionRules.AccordingTo);
        }

        if (tokens[t + 1].Mention is >= 0 and var m && reading.Mentions[m] is var owner && owner.End + 1 < limit
            && tokens[owner.End].Kind is TokenKind.PossessiveEnding && IsWords(reading, owner.End + 1))
        {
            return new RuleMatch(new NounPhrase(PhraseKind.Name, t + 1, owner.End, owner.First), owner.End + 1, owner.End + 2,
                AttributionRules.AccordingTo);
        }

        return default;
    }

    private static bool IsWords(ArticleReading reading, int t) =>
        t < reading.Tokens.Count && reading.WordAt(t) is "words" or "view" or "opinion" or "telling" or "phrase" or "phrasing" or "eyes";
}
