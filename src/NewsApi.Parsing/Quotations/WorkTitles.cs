using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Knows the words beside the title of a work: "the film", "on NBC's", "the book".</summary>
internal static class WorkTitles
{
    private static readonly WordSet Works = WordSet.AnyCase(WordFiles.Words("English/works", "works"));

    private static readonly WordSet Performing = WordSet.AnyCase(WordFiles.Words("English/terms", "performing"));

    private const int Reach = 4;

    /// <summary>Whether a verb of performing stands before the marks: he sang "Harbour Lights".</summary>
    public static bool IsPerformed(ArticleReading reading, QuotedRun run) =>
        run.Open > 0 && reading.Tokens[run.Open - 1] is { Run: < 0, IsWord: true } && Performing.Contains(reading.WordAt(run.Open - 1));

    /// <summary>Whether the words behind the marks tell of a work: "…," a thriller about; the "…" star.</summary>
    public static bool Explains(ArticleReading reading, QuotedRun run)
    {
        var tokens = reading.Tokens;
        if (run.End + 1 >= tokens.Count || tokens[run.End].Run >= 0 || tokens[run.End].Sentence != tokens[run.Open].Sentence)
        {
            return false;
        }

        if (run.Open > 0
            && tokens[run.Open - 1].Has(Traits.Determiner)
            && tokens[run.End] is { Mention: < 0 } role
            && role.Has(Traits.Role)
            && !role.IsCapital)
        {
            return true;
        }

        var isApposed = tokens[run.Last - 1].Kind is TokenKind.Comma && tokens[run.End].Word is Word.A or Word.An or Word.The;
        for (var t = run.End + 1; isApposed && t < tokens.Count && t < run.End + Reach && tokens[t] is { Run: < 0, IsWord: true }; t++)
        {
            if (IsWork(reading, tokens[t]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsWork(ArticleReading reading, in Token token) =>
        !token.Has(Traits.Preposition) && Works.Contains(reading.Text.AsSpan(token.Start, token.End - token.Start));

    public static bool Introduces(ArticleReading reading, QuotedRun run)
    {
        var t = run.Open - 1;
        if (t >= 0 && reading.Tokens[t].Kind is TokenKind.Comma)
        {
            t--;
        }

        return t >= 0 && reading.Tokens[t].Run < 0
            && (reading.Tokens[t].Kind is TokenKind.PossessiveEnding
                || Works.Contains(reading.Text.AsSpan(reading.Tokens[t].Start, reading.Tokens[t].End - reading.Tokens[t].Start)));
    }
}
