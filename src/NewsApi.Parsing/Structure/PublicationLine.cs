namespace NewsApi.Parsing.Structure;

/// <summary>Claims lines that tell when an article was published or updated.</summary>
internal static class PublicationLine
{
    public static bool IsPublicationLine(ReadOnlySpan<char> line) =>
        line.Length <= 100
        && (line.StartsWith("Published", StringComparison.OrdinalIgnoreCase)
            || line.StartsWith("Updated", StringComparison.OrdinalIgnoreCase))
        && line.ContainsAnyInRange('0', '9');
}
