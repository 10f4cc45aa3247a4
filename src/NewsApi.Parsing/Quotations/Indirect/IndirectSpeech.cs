using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>Speech and opinion without marks in one sentence, from left to right; nothing inside another's content.</summary>
/// <remarks>
/// Leaves alone content that holds quotation marks: its marked words are a quotation of their own. Which words attribute
/// and which only tell is settled in <see cref="AttributionWords"/>.
/// </remarks>
internal static class IndirectSpeech
{
    public static void Find(ArticleReading reading, SentenceTokens sentence, List<IndirectQuote> found)
    {
        found.Clear();
        var from = sentence.First;
        var isAccording = AccordingToClause.TryFind(reading, sentence, out var according, out var isOutlet)
            || !isOutlet && AsReported.TryFind(reading, sentence, out according, out isOutlet);
        if (isAccording && !isOutlet)
        {
            found.Add(according);
            from = according.Behind;
        }
        else if (ClosingAttribution.TryFind(reading, sentence, out var closing))
        {
            found.Add(closing);
            from = closing.Behind;
        }

        AddFrom(reading, sentence, from, isOutlet, found);
        if (isAccording && isOutlet && found.Count == 0)
        {
            found.Add(according);
        }
    }

    private static void AddFrom(ArticleReading reading, SentenceTokens sentence, int from, bool isOutlet, List<IndirectQuote> found)
    {
        for (var t = from; t < sentence.End;)
        {
            if (!TryAt(reading, sentence, t, from, out var quote))
            {
                t = reading.Next(t);
                continue;
            }

            var isOfOutlet = isOutlet && quote.Match.Speaker.Kind is not (PhraseKind.Name or PhraseKind.Pronoun);
            if (!isOfOutlet && !IsBare(reading, quote))
            {
                found.Add(quote);
            }

            t = from = quote.Behind;
        }
    }

    private static bool TryAt(ArticleReading reading, SentenceTokens sentence, int t, int from, out IndirectQuote quote)
    {
        quote = default;
        return reading.Tokens[t] is { Run: < 0, Mention: < 0, Frames: not Frames.None }
            && (ParentheticalAttribution.TryRead(reading, sentence, t, from, out quote) || TryRead(reading, sentence, t, out quote));
    }

    // "praised her", "endorsed Smith", "calling himself Paul": no words to quote.
    private static bool IsBare(ArticleReading reading, IndirectQuote quote)
    {
        if (reading.WordAt(quote.First).EndsWith("self", StringComparison.Ordinal))
        {
            return true;
        }

        ref var first = ref reading.Tokens[quote.First];
        var mention = Math.Max(first.Mention, first.TitleOf);
        return !quote.HasRest && (quote.End == quote.First + 1 || mention >= 0 && BehindTime(reading, mention, quote.End) >= quote.End);
    }

    // "endorsed Smith on Tuesday"
    private static int BehindTime(ArticleReading reading, int mention, int end) =>
        TimePhrase.Skip(reading.Tokens, reading.Mentions[mention].End, end);

    private static bool TryRead(ArticleReading reading, SentenceTokens sentence, int t, out IndirectQuote quote)
    {
        ref var token = ref reading.Tokens[t];
        quote = default;
        return token.Has(Frames.AnyVerb)
            && (TryActive(reading, sentence, t, out quote) || PassiveAttribution.TryRead(reading, sentence, t, out quote))
            || token.Has(Frames.AnyAdjective) && AdjectiveAttribution.TryRead(reading, sentence, t, out quote)
            || token.Has(Frames.AnyNoun) && NounAttribution.TryRead(reading, sentence, t, out quote);
    }

    // "While Smith says …, others …": the first word of the sentence.
    private static bool IsSubordinate(ArticleReading reading, int subject, int first) =>
        subject > first && subject - first < 3 && reading.Tokens[subject - 1].Run < 0 && Subordinates(reading.Tokens[subject - 1].Word);

    private static bool Subordinates(Word word) =>
        word is Word.While or Word.When or Word.If or Word.As or Word.Because or Word.Since or Word.After or Word.Before;

    private static bool TryActive(ArticleReading reading, SentenceTokens sentence, int t, out IndirectQuote quote)
    {
        quote = default;
        if (t == sentence.First)
        {
            return TryFronted(reading, sentence, t, out quote);
        }

        if (!AttributingVerb.Is(reading, t, sentence.First))
        {
            return false;
        }

        var (start, isClause) = ContentStart.After(reading, t, sentence.End);
        var end = start < 0 ? -1 : ContentEnd.Of(reading, start, sentence.End, isClause);
        if (end - start < 1 || !AttributingSubject.TryFind(reading, t, sentence.First, out var phrase))
        {
            return false;
        }

        end = phrase.Found && IsSubordinate(reading, phrase.First, sentence.First) ? ContentEnd.AtComma(reading, start, end) : end;
        quote = new IndirectQuote(RuleMatch.At(phrase, t, AttributionRules.IndirectClause), start, end);
        return true;
    }

    // "Promising to mend the pier, Smith left."
    private static bool TryFronted(ArticleReading reading, SentenceTokens sentence, int t, out IndirectQuote quote)
    {
        quote = default;
        var (start, isClause) = reading.Tokens[t].Has(Frames.Participle) ? ContentStart.After(reading, t, sentence.End) : (-1, false);
        if (start < 0 || !isClause && reading.Tokens[start].Word is not Word.To)
        {
            return false;
        }

        var end = ContentEnd.AtComma(reading, start, sentence.End);
        var phrase = NounPhraseReader.Read(reading, end + 1, sentence.End);
        quote = new IndirectQuote(RuleMatch.At(phrase, t, AttributionRules.IndirectClause), start, end);
        return phrase.Found && phrase.Kind is PhraseKind.Name or PhraseKind.Pronoun && !ContentEnd.HasMark(reading, start, end);
    }
}
