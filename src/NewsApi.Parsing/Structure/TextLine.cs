namespace NewsApi.Parsing.Structure;

/// <summary>A line with at least one visible character.</summary>
/// <param name="Span">The line without the white space around it.</param>
/// <param name="BlankBefore">Whether an empty line stands above it.</param>
/// <param name="IsIndented">Whether it begins with white space.</param>
internal readonly record struct TextLine(TextSpan Span, bool BlankBefore, bool IsIndented);
