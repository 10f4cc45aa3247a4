using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Reads the name of an outlet in other languages: one of the table, or any name behind a noun like "Zeitung".</summary>
internal static class OutletNameReader
{
    /// <summary>No name without an entry in the table has more words.</summary>
    public const int MostWords = 4;

    /// <summary>The name that begins at the token, or fills the quotation there.</summary>
    public static bool TryRead(ArticleReading reading, int t, OutletContext context, out TextSpan span, out string name)
    {
        ref var token = ref reading.Tokens[t];
        if (token.Run >= 0)
        {
            return TryMarkedName(reading, reading.Runs[token.Run], context, out span, out name);
        }

        var start = token.PrintedStart(reading.Text);
        var isKnown = OutletIndex.TryMatch(reading.Text, start, context.HasArticle || context.HasNoun, out var end, out name);
        if (!isKnown && start < token.Start)
        {
            start = token.Start;
            isKnown = OutletIndex.TryMatch(reading.Text, start, hasArticle: true, out end, out name);
        }

        isKnown = isKnown || !token.Has(Traits.Determiner) && UnlistedOutlet.TryMatch(reading.Text, start, out end, out name);
        span = new TextSpan(start, end);
        return isKnown
            || context.HasNoun && token.IsCapital && !reading.Language!.NounsHaveCapitals && TryCapitals(reading, t, out span, out name);
    }

    // "al diario La Marea": any few words with capitals.
    private static bool TryCapitals(ArticleReading reading, int first, out TextSpan span, out string name)
    {
        var end = first + 1;
        while (end < first + MostWords && reading.Tokens[end] is { Run: < 0, IsWord: true, IsCapital: true })
        {
            end++;
        }

        span = reading.SpanOf(first, end);
        name = span.In(reading.Text);
        return true;
    }

    // „Bild“; any few words behind "der Zeitung".
    private static bool TryMarkedName(ArticleReading reading, QuotedRun run, OutletContext context, out TextSpan span, out string name)
    {
        span = reading.SpanOf(run.First, run.Last);
        var isKnown = OutletIndex.TryMatch(reading.Text, span.Start, hasArticle: true, out var end, out name)
            || UnlistedOutlet.TryMatch(reading.Text, span.Start, out end, out name);
        if (isKnown && end == span.End)
        {
            return true;
        }

        name = span.In(reading.Text);
        return context.HasNoun && reading.Tokens[run.First].IsCapital && reading.Tokens[run.Last - 1].IsWord;
    }
}

/// <summary>What stands before the name.</summary>
/// <param name="HasNoun">A noun for an outlet: "der Zeitung".</param>
/// <param name="HasArticle">An article or a preposition: "der", "im".</param>
internal readonly record struct OutletContext(bool HasNoun, bool HasArticle);
