using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>An age as a noun or an adjective ("45-year-old").</summary>
internal static class AgeWord
{
    public static bool Is(TextReading reading, int t) =>
        reading.Tokens[t].Kind is TokenKind.Number && reading.WordAt(t).EndsWith("-year-old", StringComparison.Ordinal);
}
