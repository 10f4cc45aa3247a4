namespace NewsApi.Search.Index.Analysis;

/// <summary>A term of a field.</summary>
/// <param name="Term">The term.</param>
/// <param name="Increment">How many positions after the token before it: 0 for another term of the same word.</param>
internal readonly record struct Token(string Term, int Increment);
