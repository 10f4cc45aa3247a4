using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>A name set under or behind a quotation by a dash: "It is a sieve." — Ida Holm, harbour master.</summary>
/// <remarks>Leaves alone a dash that a clause follows ("… — Ida Holm had heard that before").</remarks>
internal static class Signature
{
    private const int Longest = 24;

    public static Tag Find(ArticleReading reading, QuotedRun run)
    {
        var tokens = reading.Tokens;
        if (run.End >= tokens.Count || tokens[run.End].Kind is not TokenKind.Dash || run.Open != reading.Paragraphs[run.Paragraph].First)
        {
            return default;
        }

        var end = reading.Paragraphs[tokens[run.End].Sentence >= 0 ? reading.Sentences[tokens[run.End].Sentence].Paragraph : run.Paragraph].End;
        if (end - run.End > Longest || tokens[run.End + 1] is not ({ Mention: >= 0 } or { TitleOf: >= 0 }))
        {
            return default;
        }

        var source = NounPhrase.Read(reading, run.End + 1, end);
        var ends = source.End >= end || tokens[source.End].Kind is TokenKind.Comma or TokenKind.Stop or TokenKind.Open;
        return source.Kind is SourceKind.Name && ends ? new Tag(source, -1, -1, "signature") : default;
    }
}
