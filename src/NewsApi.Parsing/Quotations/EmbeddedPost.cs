using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>A post from a social network without marks: its text, and below it a dash with the name and the handle of its author.</summary>
internal static class EmbeddedPost
{
    private const int LongestName = 8;

    private const int Shortest = 2;

    /// <summary>Makes a quotation of the paragraph where the next one is such a signature.</summary>
    public static bool TryScan(ArticleReading reading, int index)
    {
        var paragraph = reading.Paragraphs[index];
        var isPost = index + 1 < reading.Paragraphs.Count
            && paragraph.End - paragraph.First > Shortest
            && reading.Tokens[paragraph.First].Kind is not (TokenKind.Mark or TokenKind.Dash)
            && IsSignature(reading, reading.Paragraphs[index + 1]);
        if (isPost)
        {
            MarkScanner.Add(reading, new QuotedRun
            {
                Open = paragraph.First,
                End = paragraph.End,
                Paragraph = index,
                GoesOn = false,
                IsTorn = true,
                IsUnclosed = true,
                IsTurn = true,
            });
        }

        return isPost;
    }

    // "— Nora Field (@norafield) March 3, 2026"
    private static bool IsSignature(ArticleReading reading, ParagraphTokens paragraph)
    {
        var tokens = reading.Tokens;
        if (tokens[paragraph.First].Kind is not TokenKind.Dash)
        {
            return false;
        }

        var t = paragraph.First + 1;
        while (t < paragraph.End && t < paragraph.First + LongestName && tokens[t].IsWord)
        {
            t++;
        }

        return t > paragraph.First + 1 && t + 1 < paragraph.End && tokens[t].Kind is TokenKind.Open
            && reading.Text[tokens[t + 1].Start] is '@';
    }
}
