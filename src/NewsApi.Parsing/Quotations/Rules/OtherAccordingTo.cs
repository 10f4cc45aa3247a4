using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Rules;

/// <summary>
/// "According to" in other languages: laut Müller, selon Claire Morel, nach Angaben der Polizei, en palabras de Solís, Müller zufolge.
/// </summary>
internal static class OtherAccordingTo
{
    private const int Longest = 8;

    public static RuleMatch At(ArticleReading reading, Language language, int t, SentenceTokens sentence)
    {
        var tokens = reading.Tokens;
        if (tokens[t].Mention < 0 && t > sentence.First && language.SourceBehind.Contains(reading.WordAt(t)))
        {
            var before = PhraseEnding.At(reading, t - 1, Math.Max(sentence.First, t - Longest));
            if (before.Found && Subject.IsPerson(reading, before))
            {
                return RuleMatch.At(before, t, AttributionRules.AccordingTo);
            }
        }

        if (OpensSentence(reading, t, sentence) is { Found: true } opening)
        {
            return opening;
        }

        var first = tokens[t].Word is Word.According
            ? BehindSourceNoun(reading, language, t + 1, sentence.End)
            : BehindPhrase(reading, language, t);
        if (first < 0)
        {
            return default;
        }

        // "Según El País": an outlet carries words, and speaks none.
        if (OutletNameReader.TryRead(reading, first, new OutletContext(HasNoun: false, HasArticle: true), out _, out _))
        {
            return new RuleMatch(default, t, first, AttributionRules.AccordingTo);
        }

        var phrase = NounPhraseReader.Read(reading, first, sentence.End);
        var maySpeak = phrase.Found && (first > t + 1 || phrase.Kind is PhraseKind.Pronoun || Subject.IsPerson(reading, phrase));
        return maySpeak ? new RuleMatch(phrase, t, first, AttributionRules.AccordingTo) : default;
    }

    // "Pour Claire Morel, la digue est": a name and a comma or a verb.
    private static RuleMatch OpensSentence(ArticleReading reading, int t, SentenceTokens sentence)
    {
        if (t != sentence.First || reading.Tokens[t].Word is not Word.For)
        {
            return default;
        }

        var phrase = NounPhraseReader.Read(reading, t + 1, sentence.End);
        var isPerson = phrase.Kind is PhraseKind.Name && reading.Tokens[phrase.End] is { Run: < 0 } next
            && (next.Kind is TokenKind.Comma || next.Has(Traits.Auxiliary));
        return isPerson ? new RuleMatch(phrase, t, t + 1, AttributionRules.AccordingTo) : default;
    }

    // "de acuerdo con"
    private static int BehindPhrase(ArticleReading reading, Language language, int t)
    {
        var length = language.AccordingPhrases.LengthFrom(reading.Tokens, reading.Text, t);
        return length > 0 ? t + length : -1;
    }

    // "nach [übereinstimmenden] Angaben von"
    private static int BehindSourceNoun(ArticleReading reading, Language language, int t, int limit)
    {
        for (var noun = t; noun < limit && noun < t + 3 && reading.Tokens[noun] is { Run: < 0, IsWord: true }; noun++)
        {
            if (language.SourceNouns.Contains(reading.WordAt(noun)))
            {
                return reading.Tokens[noun + 1].Word is Word.Of or Word.By or Word.From ? noun + 2 : noun + 1;
            }
        }

        return t;
    }
}
