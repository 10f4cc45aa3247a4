using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>"According to Smith, …", "…, according to Smith" and "…, according to Smith, …".</summary>
/// <remarks>
/// An outlet carries words and says none: what somebody named says in such a sentence is his, and only else the outlet's.
/// Leaves alone media without a name ("state media"), and sentences with quotation marks that an outlet carried.
/// </remarks>
internal static class AccordingToClause
{
    public static bool TryFind(ArticleReading reading, SentenceTokens sentence, out IndirectQuote quote, out bool isOutlet)
    {
        var tokens = reading.Tokens;
        for (var t = sentence.First; t + 2 < sentence.End; t = reading.Next(t))
        {
            if (tokens[t] is { Run: < 0, Word: Word.According } && tokens[t + 1].Word is Word.To)
            {
                return TryRead(reading, sentence, t, out quote, out isOutlet);
            }
        }

        (quote, isOutlet) = (default, false);
        return false;
    }

    private static bool TryRead(ArticleReading reading, SentenceTokens sentence, int t, out IndirectQuote quote, out bool isOutlet)
    {
        var phrase = SpeakerPhrase(reading, sentence, t);
        isOutlet = !IsPerson(reading, phrase) && IsOutlet(reading, t + 2, sentence.End);
        quote = default;
        if (isOutlet && (!IsNamed(reading, t + 2, sentence.End) || ContentEnd.HasMark(reading, sentence.First, sentence.End)))
        {
            return false;
        }

        var match = new RuleMatch(isOutlet ? default : phrase, t, t + 2, AttributionRules.IndirectAccordingTo);
        quote = t == sentence.First ? CarriedContent.Behind(reading, sentence, match) : CarriedContent.Around(reading, sentence, match);
        return quote.End - quote.First > 2 || quote.HasRest;
    }

    // "According to one source, Smith is late": Smith is no source where no comma closes the apposition.
    private static NounPhrase SpeakerPhrase(ArticleReading reading, SentenceTokens sentence, int t)
    {
        var phrase = NounPhraseReader.Read(reading, t + 2, sentence.End);
        var isApposed = phrase.Kind is PhraseKind.Name && phrase.First > t + 3 && reading.Tokens[phrase.First - 1].Kind is TokenKind.Comma;
        return isApposed && t == sentence.First && !(phrase.End < sentence.End && reading.Tokens[phrase.End].Kind is TokenKind.Comma)
            ? NounPhraseReader.Read(reading, t + 2, phrase.First - 1)
            : phrase;
    }

    private static bool IsPerson(ArticleReading reading, NounPhrase phrase) =>
        phrase.Kind is PhraseKind.Name && reading.Mentions[reading.Tokens[phrase.Head].Mention].Kind is EntityKind.Person;

    // "according to reports from the Associated Press"
    private static bool IsOutlet(ArticleReading reading, int t, int end)
    {
        for (end = Math.Min(end, t + 4); t < end && reading.Tokens[t] is { IsWord: true, Run: < 0 }; t++)
        {
            if (OutletNames.TryMatchAt(reading.Text, reading.Tokens[t].Start, out _, out _))
            {
                return true;
            }
        }

        return false;
    }

    // "the Times", "a Daily Herald poll"; not "state media", nor reports from somewhere.
    private static bool IsNamed(ArticleReading reading, int t, int end)
    {
        while (t < end
            && reading.Tokens[t] is { IsCapital: false } token
            && token.Has(Traits.Determiner | Traits.Modifier | Traits.TimeAdjective))
        {
            t++;
        }

        return t < end && reading.Tokens[t].IsCapital && OutletNames.TryMatchAt(reading.Text, reading.Tokens[t].Start, out var last, out _)
            && char.IsUpper(reading.Text[reading.Text.AsSpan(0, last).LastIndexOf(' ') + 1]);
    }
}
