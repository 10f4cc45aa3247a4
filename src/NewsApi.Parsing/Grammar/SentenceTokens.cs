namespace NewsApi.Parsing.Grammar;

/// <summary>The tokens of one sentence; a quotation inside it counts as one of its words.</summary>
internal readonly record struct SentenceTokens(int First, int End, int Paragraph);
