using NewsApi.Parsing;

namespace NewsApi.Model;

/// <summary>A run of paragraphs with the heading above it. Offsets are UTF-16 code units into the article's text.</summary>
internal sealed class Section
{
    public long Id { get; set; }

    public long ArticleId { get; set; }

    /// <summary>From 1, in text order.</summary>
    public int Position { get; set; }

    /// <summary>Null for the lead section.</summary>
    public string? Heading { get; set; }

    public int? HeadingStart { get; set; }

    public int? HeadingEnd { get; set; }

    public int Start { get; set; }

    public int End { get; set; }

    public required IReadOnlyList<TextSpan> Paragraphs { get; set; }

    public int QuoteCount { get; set; }
}
