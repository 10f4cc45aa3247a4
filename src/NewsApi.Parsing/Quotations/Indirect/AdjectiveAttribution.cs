using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>An opinion as an adjective: Smith is certain that …, is eager to …, was wary of …, made (it) clear that ….</summary>
internal static class AdjectiveAttribution
{
    public static bool TryRead(ArticleReading reading, SentenceTokens sentence, int t, out IndirectQuote quote)
    {
        var tokens = reading.Tokens;
        quote = default;
        var verb = VerbBefore(tokens, t, sentence.First);
        if (verb < 0 || t + 2 >= sentence.End || tokens[t + 1].Run >= 0 || tokens[t + 2].Run >= 0)
        {
            return false;
        }

        var start = Start(tokens, t, sentence.End);
        if (start < 0 || !AttributingSubject.TryFind(reading, verb, sentence.First, out var speaker))
        {
            return false;
        }

        var end = ContentEnd.Of(reading, start, sentence.End, tokens[start - 1].Word is Word.That);
        quote = new IndirectQuote(new RuleMatch(speaker, verb, t + 1, AttributionRules.IndirectClause), start, end);
        return end > start;
    }

    // "is certain", "is now certain", "made it clear"; "it is clear that" is nobody's opinion.
    private static int VerbBefore(TokenList tokens, int adjective, int first)
    {
        var verb = adjective - 1;
        while (verb > first && tokens[verb] is { Run: < 0, Mention: < 0 } adverb && adverb.Has(Traits.Adverb) && !adverb.Has(Traits.Being))
        {
            verb--;
        }

        verb -= verb > first && tokens[verb].Word is Word.It ? 1 : 0;
        if (verb > first && tokens[verb].Has(Traits.Being) && tokens[verb - 1].Word is Word.It)
        {
            return -1;
        }

        var isVerb = verb > first && (tokens[verb].Has(Traits.Being) || tokens[verb].Word is Word.Made or Word.Make or Word.Makes);
        return isVerb ? verb : -1;
    }

    private static int Start(TokenList tokens, int t, int end)
    {
        ref var cue = ref tokens[t];
        ref var next = ref tokens[t + 1];
        if (cue.Has(Frames.AdjectiveThat) && Clause(tokens, t + 1, end) is >= 0 and var clause)
        {
            return clause;
        }

        if (cue.Has(Frames.AdjectiveInfinitive) && next.Word is Word.To)
        {
            return t + 1;
        }

        var isTopic = cue.Has(Frames.AdjectivePreposition) && (ContentWords.IsTopic(next) || next.Word is Word.With);
        return isTopic && ContentWords.StartsPhrase(tokens[t + 2]) ? t + 2 : -1;
    }

    // "certain that", "certain this week that", "unsure whether"
    private static int Clause(TokenList tokens, int first, int end)
    {
        var behind = TimePhrase.Skip(tokens, first, end - 1);
        if (tokens[behind] is { Run: < 0, Word: Word.That })
        {
            return behind + 1;
        }

        return tokens[first].Word is Word.Whether or Word.How or Word.Why or Word.What ? first : -1;
    }
}
