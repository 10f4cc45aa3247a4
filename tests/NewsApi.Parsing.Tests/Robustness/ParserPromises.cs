using System.Buffers;

namespace NewsApi.Parsing.Tests.Robustness;

/// <summary>What holds of every parsed article, whatever the text.</summary>
internal static class ParserPromises
{
    private const string Blanks =
        " \t\n\r\v\f\0\u00A0\u0085\u2028\u2029\u3000\u200B\u2060\uFEFF"
        + "\u2002\u2003\u2009\u202F\u205F\u1680\u2000\u2001\u2004\u2005\u2006\u2007\u2008\u200A";

    // Blanks, and the marks around a heading.
    private static readonly SearchValues<char> BetweenParts = SearchValues.Create(Blanks + "#*_");

    private static readonly HashSet<string> Rules = [.. ParserRules.All.Select(rule => rule.Name)];

    /// <summary>The first promise that <paramref name="article"/> breaks; null where it keeps them all.</summary>
    public static string? FirstBroken(ParsedArticle article, string text) =>
        article.Text != text ? "text unchanged"
        : AllSpans(article).FirstOrDefault(named => !IsInside(named.Span, text)) is { Name: { } outside } ? outside + " inside the text"
        : BrokenHeadline(article.Headline)
                ?? BrokenSections(article, text)
                ?? BrokenQuotes(article)
                ?? BrokenDiagnostics(article.Diagnostics);

    private static string? BrokenHeadline(ParsedHeadline? headline) =>
        headline is null ? null
        : headline.Text.Length == 0 ? "headline has words"
        : headline.IsDerived && headline.Text.Length > 120 ? "derived headline is short"
        : null;

    private static string? BrokenSections(ParsedArticle article, string text)
    {
        var at = article.Headline is { IsDerived: false } headline ? headline.Span.End : 0;
        var covered = -1;
        foreach (var section in article.Sections)
        {
            foreach (var span in section.Heading is null ? section.Paragraphs : section.Paragraphs.Prepend(section.Heading.Span))
            {
                if (span.Start < at || span.Length == 0)
                {
                    return "headings and paragraphs in order";
                }

                if (covered >= 0 && text.AsSpan(covered, span.Start - covered).ContainsAnyExcept(BetweenParts))
                {
                    return "sections cover the text";
                }

                at = covered = span.End;
            }

            if (section.Paragraphs.Any(paragraph => !section.Span.Contains(paragraph)))
            {
                return "paragraphs inside their section";
            }
        }

        return null;
    }

    private static string? BrokenQuotes(ParsedArticle article)
    {
        var last = 0;
        foreach (var quote in article.Quotes)
        {
            if (quote.Span.Start < last || !IsOrdered(quote.Spans))
            {
                return "quotes in order";
            }

            if (quote.SectionIndex >= article.Sections.Count || !article.Sections[quote.SectionIndex].Span.Contains(quote.Span))
            {
                return "quotes inside their section";
            }

            if (!Rules.Contains(quote.Attribution.Rule))
            {
                return "rules of the table";
            }

            last = quote.Span.Start;
        }

        return null;
    }

    private static string? BrokenDiagnostics(IReadOnlyList<Diagnostic> diagnostics) =>
        diagnostics.Any(diagnostic => diagnostic.Span.Length == 0) ? "diagnostics point to something"
        : !diagnostics.SequenceEqual(diagnostics.OrderBy(diagnostic => diagnostic.Span.Start)) ? "diagnostics in order"
        : null;

    private static bool IsOrdered(IReadOnlyList<TextSpan> spans) =>
        spans.Count > 0 && spans.Zip(spans.Skip(1)).All(pair => pair.First.End <= pair.Second.Start);

    // No span cuts a pair of surrogates in two.
    private static bool IsInside(TextSpan span, string text) =>
        span.Start >= 0 && span.Start <= span.End && span.End <= text.Length && !Splits(text, span.Start) && !Splits(text, span.End);

    private static bool Splits(string text, int at) =>
        at > 0 && at < text.Length && char.IsHighSurrogate(text[at - 1]) && char.IsLowSurrogate(text[at]);

    private static IEnumerable<(string Name, TextSpan Span)> AllSpans(ParsedArticle article) =>
    [
        ("headline", article.Headline?.Span ?? default),
        ("byline", article.Byline?.Span ?? default),
        ("dateline", article.Dateline?.Span ?? default),
        ("lead", article.Lead ?? default),
        .. article.Sections.SelectMany(SpansOf),
        .. article.Quotes.SelectMany(SpansOf),
        .. article.Diagnostics.Select(diagnostic => ("diagnostic", diagnostic.Span)),
    ];

    private static IEnumerable<(string Name, TextSpan Span)> SpansOf(ParsedSection section) =>
    [
        ("section", section.Span),
        ("heading", section.Heading?.Span ?? default),
        .. section.Paragraphs.Select(paragraph => ("paragraph", paragraph)),
    ];

    private static IEnumerable<(string Name, TextSpan Span)> SpansOf(ParsedQuote quote) =>
    [
        ("speaker", quote.SpeakerMention?.Span ?? default),
        ("cue", quote.Cue?.Span ?? default),
        ("outlet", quote.ReportedBy?.Mention.Span ?? default),
        .. quote.Spans.Select(span => ("quote", span)),
    ];
}
