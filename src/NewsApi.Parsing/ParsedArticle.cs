namespace NewsApi.Parsing;

/// <summary>What <see cref="ArticleParser"/> found in one article. Every span refers to <see cref="Text"/>.</summary>
public sealed record ParsedArticle
{
    /// <summary>The text as it was given, unchanged.</summary>
    public required string Text { get; init; }

    /// <summary>The headline: printed, or derived from the lead. Null only where the text has no word.</summary>
    public required ParsedHeadline? Headline { get; init; }

    /// <summary>The tag of the language ("de"); null where the text has too few words to tell, or its language is not known.</summary>
    public required string? Language { get; init; }

    /// <summary>The line that names the writers, as printed.</summary>
    public required Mention? Byline { get; init; }

    /// <summary>The place (and date) that opens the lead, as printed.</summary>
    public required Mention? Dateline { get; init; }

    /// <summary>The first paragraph.</summary>
    public required TextSpan? Lead { get; init; }

    /// <summary>In text order; together they cover the text from the first paragraph to the last.</summary>
    public required IReadOnlyList<ParsedSection> Sections { get; init; }

    /// <summary>In text order.</summary>
    public required IReadOnlyList<ParsedQuote> Quotes { get; init; }

    /// <summary>Everyone whom at least one quote names as its speaker or as a candidate.</summary>
    public required IReadOnlyList<ParsedSpeaker> Speakers { get; init; }

    /// <summary>What looked odd, in text order. Odd text is never an error.</summary>
    public required IReadOnlyList<Diagnostic> Diagnostics { get; init; }
}

/// <summary>A stretch of the text that names or marks something, with its place.</summary>
/// <param name="Text">The words as printed.</param>
/// <param name="Span">Where they stand.</param>
public sealed record Mention(string Text, TextSpan Span);

/// <summary>The headline of an article.</summary>
/// <param name="Text">The words.</param>
/// <param name="Span">Where they stand; for a derived headline the part of the lead it was cut from.</param>
/// <param name="IsDerived">Whether the text has no headline of its own and this one was cut from its lead.</param>
public sealed record ParsedHeadline(string Text, TextSpan Span, bool IsDerived);

/// <summary>A run of paragraphs with the heading above it.</summary>
/// <param name="Heading">The heading; null for the lead section.</param>
/// <param name="Span">From the first paragraph of the section to the end of its last; empty where a heading has no paragraph.</param>
/// <param name="Paragraphs">The paragraphs in order.</param>
public sealed record ParsedSection(Mention? Heading, TextSpan Span, IReadOnlyList<TextSpan> Paragraphs);
