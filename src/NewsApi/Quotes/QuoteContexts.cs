using System.Text.Json.Serialization;
using NewsApi.Http;
using NewsApi.Parsing;

namespace NewsApi.Quotes;

/// <summary>A quote with the text around it.</summary>
internal sealed record QuoteContextResponse : IVersioned
{
    string? IVersioned.Tag => null;

    DateTime? IVersioned.LastModified => LastModified;

    internal DateTime LastModified { get; init; }

    public required QuoteResponse Quote { get; init; }

    /// <summary>The text from the first of the sentences before the quote up to the quote.</summary>
    public required ContextText Before { get; init; }

    /// <summary>The text from the quote to the end of the last of the sentences after it.</summary>
    public required ContextText After { get; init; }
}

/// <summary>A stretch of an article's text.</summary>
internal sealed record ContextText
{
    /// <example>The bridge was closed for a year. "</example>
    [JsonConverter(typeof(LongTextConverter))]
    public required string Text { get; init; }

    /// <example>38</example>
    public required int Start { get; init; }

    /// <example>73</example>
    public required int End { get; init; }
}

/// <summary>Cuts the sentences around a quote out of the text.</summary>
internal static class QuoteContexts
{
    public const int MaxSentences = 10;

    // Texts without a full stop must not make a context of the whole article.
    private const int MaxLength = 5000;

    /// <summary>
    /// Takes the rest of the quote's own sentences and <paramref name="sentences"/> more on each side; a line break
    /// ends a sentence.
    /// </summary>
    public static QuoteContextResponse Cut(QuoteResponse quote, string text, int sentences)
    {
        var start = quote.Start;
        for (var ends = 0; start > Math.Max(0, quote.Start - MaxLength); start--)
        {
            if (EndsSentence(text, start - 1, quote.Start) && ++ends > sentences)
            {
                break;
            }
        }

        var end = quote.End;
        for (var ends = 0; end < Math.Min(text.Length, quote.End + MaxLength) && ends <= sentences; end++)
        {
            ends += EndsSentence(text, end, text.Length) ? 1 : 0;
        }

        start = SkipSpace(text, start, quote.Start);
        while (end > quote.End && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return new QuoteContextResponse
        {
            Quote = quote,
            Before = TextOf(text, new TextSpan(start, quote.Start)),
            After = TextOf(text, new TextSpan(quote.End, end)),
        };
    }

    // A stop, perhaps with closing marks behind it, then white space; or a line break after words.
    private static bool EndsSentence(string text, int at, int limit)
    {
        if (text[at] is '\n' or '\u2028' or '\u2029')
        {
            return at > 0 && !char.IsWhiteSpace(text[at - 1]);
        }

        if (at + 1 >= limit || !char.IsWhiteSpace(text[at + 1]) || text[at + 1] is '\n' or '\r')
        {
            return false;
        }

        var mark = text[at] is '"' or '”' or '’' or ')' or '»' && at > 0 ? text[at - 1] : text[at];
        return mark is '.' or '!' or '?' or '…';
    }

    private static int SkipSpace(string text, int start, int limit)
    {
        while (start < limit && char.IsWhiteSpace(text[start]))
        {
            start++;
        }

        return start;
    }

    // Neither end may part a surrogate pair.
    private static ContextText TextOf(string text, TextSpan span)
    {
        var start = span.Start < span.End && char.IsLowSurrogate(text[span.Start]) ? span.Start + 1 : span.Start;
        var end = span.End > start && char.IsHighSurrogate(text[span.End - 1]) ? span.End - 1 : span.End;
        return new ContextText { Text = text[start..end], Start = start, End = end };
    }
}
