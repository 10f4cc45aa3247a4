using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>"According to Smith, …" and "…, according to Smith".</summary>
/// <remarks>
/// Leaves alone "according to" an outlet: it carries words and says none. What nobody named says in such a sentence is
/// nobody's that the outlet could be asked about, and no quote either.
/// </remarks>
internal static class AccordingToClause
{
    public static bool TryFind(ArticleReading reading, SentenceTokens sentence, out IndirectQuote quote, out bool isOutlet)
    {
        var tokens = reading.Tokens;
        (quote, isOutlet) = (default, false);
        for (var t = sentence.First; t + 2 < sentence.End; t = reading.Next(t))
        {
            if (tokens[t].Run >= 0 || tokens[t].Word is not Word.According || tokens[t + 1].Word is not Word.To)
            {
                continue;
            }

            isOutlet = IsOutlet(reading, t + 2, sentence.End);
            if (isOutlet)
            {
                return false;
            }

            var source = NounPhrase.Read(reading, t + 2, sentence.End);
            var (start, end) = t == sentence.First
                ? (AfterComma(reading, Math.Max(source.End, t + 3), sentence.End), sentence.End)
                : (sentence.First, tokens[t - 1].Kind is TokenKind.Comma ? t - 1 : t);
            end = start < end ? ContentEnd.Of(reading, start, end, isClause: true) : -1;
            quote = new IndirectQuote(new Tag(source, t, t + 2, "indirect-according-to"), start, end);
            return end - start > 2;
        }

        return false;
    }

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

    private static int AfterComma(ArticleReading reading, int t, int end)
    {
        while (t < end && reading.Tokens[t].Kind is not TokenKind.Comma)
        {
            t = reading.Next(t);
        }

        var aside = NounPhrase.Read(reading, t + 1, end);
        return aside.Kind is SourceKind.Description && aside.End < end && reading.Tokens[aside.Head].Has(Traits.Role) && reading.Tokens[aside.End].Kind is TokenKind.Comma
            ? aside.End + 1
            : t + 1;
    }
}
