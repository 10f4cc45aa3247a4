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
            if (tokens[t].Word is Word.According && tokens[t + 1].Word is Word.To && tokens[t].Run < 0)
            {
                var phrase = NounPhraseReader.Read(reading, t + 2, sentence.End);
                if (phrase.Found)
                {
                    return new RuleMatch(phrase, t, t + 2, AttributionRules.AccordingTo);
                }
            }
        }

        return default;
    }
}
