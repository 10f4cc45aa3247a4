using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>"According to Smith, …" anywhere in the sentence of a quotation.</summary>
internal static class AccordingTo
{
    public static RuleMatch Find(ArticleReading reading, QuotedRun run, SentenceTokens sentence)
    {
        var tokens = reading.Tokens;
        var from = Math.Max(sentence.First, run.Open - 40);
        var to = Math.Min(sentence.End, run.End + 40);
        for (var t = from; t + 2 < to; t = reading.Next(t))
        {
            if (tokens[t].Run < 0 && At(reading, t, sentence) is { Found: true } match)
            {
                return match;
            }
        }

        return default;
    }

    private static RuleMatch At(ArticleReading reading, int t, SentenceTokens sentence)
    {
        if (reading.Language is { HasRules: true } language)
        {
            return OtherAccordingTo.At(reading, language, t, sentence);
        }

        var tokens = reading.Tokens;
        var phrase = tokens[t].Word is Word.According && tokens[t + 1].Word is Word.To
            ? NounPhraseReader.Read(reading, t + 2, sentence.End)
            : default;
        return phrase.Found ? new RuleMatch(phrase, t, t + 2, AttributionRules.AccordingTo) : ToSomebody(reading, t, sentence);
    }

    // "To Ida Holm, the pier is": a name and a comma open the sentence.
    private static RuleMatch ToSomebody(ArticleReading reading, int t, SentenceTokens sentence)
    {
        if (t != sentence.First || reading.Tokens[t].Word is not (Word.To or Word.For))
        {
            return default;
        }

        var phrase = NounPhraseReader.Read(reading, t + 1, sentence.End);
        var isPerson = phrase.Kind is PhraseKind.Name && phrase.End < sentence.End
            && reading.Mentions[reading.Tokens[phrase.Head].Mention].Kind is EntityKind.Person
            && reading.Tokens[phrase.End] is { Run: < 0, Kind: TokenKind.Comma };
        return isPerson ? new RuleMatch(phrase, t, t + 1, AttributionRules.AccordingTo) : default;
    }
}
