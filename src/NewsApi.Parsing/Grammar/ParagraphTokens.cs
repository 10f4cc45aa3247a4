namespace NewsApi.Parsing.Grammar;

/// <summary>The tokens of one paragraph.</summary>
internal readonly record struct ParagraphTokens(int First, int End, TextSpan Span, int Section);
