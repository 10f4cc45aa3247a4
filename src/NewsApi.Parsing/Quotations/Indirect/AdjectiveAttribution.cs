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
        var verb = t - 1;
        while (verb > sentence.First && tokens[verb] is { Run: < 0, Mention: < 0 } adverb && adverb.Has(Traits.Adverb) && !adverb.Has(Traits.Being))
        {
            verb--;
        }

        verb -= verb > sentence.First && tokens[verb].Word is Word.It ? 1 : 0;
        if (verb <= sentence.First || t + 2 >= sentence.End || !tokens[verb].Has(Traits.Being) && tokens[verb].Word is not (Word.Made or Word.Make or Word.Makes) || tokens[t + 1].Run >= 0 || tokens[t + 2].Run >= 0)
        {
            return false;
        }

        var (cue, next) = (tokens[t], tokens[t + 1]);
        var behind = TimePhrase.Skip(tokens, t + 1, sentence.End - 1);
        var start = cue.Has(Frames.AdjectiveThat) && tokens[behind] is { Run: < 0, Word: Word.That } ? behind + 1
            : cue.Has(Frames.AdjectiveThat) && next.Word is Word.Whether or Word.How or Word.Why or Word.What ? t + 1
            : cue.Has(Frames.AdjectiveInfinitive) && next.Word is Word.To ? t + 1
            : cue.Has(Frames.AdjectivePreposition) && (ContentWords.IsTopic(next) || next.Word is Word.With) && ContentWords.StartsPhrase(tokens[t + 2]) ? t + 2 : -1;
        if (start < 0 || !AttributingSubject.TryFind(reading, verb, sentence.First, out var phrase))
        {
            return false;
        }

        quote = new IndirectQuote(new RuleMatch(phrase, verb, t + 1, AttributionRules.IndirectClause), start, ContentEnd.Of(reading, start, sentence.End, tokens[start - 1].Word is Word.That));
        return quote.End > start;
    }
}
