namespace NewsApi.Parsing.Structure;

/// <summary>A paragraph or a line of its own: a headline, a heading, a list item.</summary>
/// <param name="Span">From its first visible character to its last; over several lines where the text is hard-wrapped.</param>
/// <param name="BlankBefore">Whether an empty line stands above it.</param>
internal readonly record struct TextBlock(TextSpan Span, bool BlankBefore);
