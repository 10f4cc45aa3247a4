using NewsApi.Parsing;

namespace NewsApi.Search.Index.Snippets;

/// <summary>A passage of a text.</summary>
/// <param name="Text">The passage, line breaks as spaces.</param>
/// <param name="TextStart">The begin of the passage in the text.</param>
/// <param name="Matches">The matches, in UTF-16 code units of the passage.</param>
internal sealed record Snippet(string Text, int TextStart, IReadOnlyList<TextSpan> Matches);
