using System.Collections.Frozen;

namespace NewsApi.Parsing.Words;

/// <summary>The plural of a noun for a person: "firefighters", "deputies", "fishermen".</summary>
/// <remarks>Leaves alone nouns whose plural is mostly a verb ("heads", "hosts") or no word at all.</remarks>
internal static class Plurals
{
    private static readonly FrozenSet<string> Verbs = FrozenSet.Create("head", "host", "chair", "star", "whip", "pilot", "author", "anchor", "partner", "counsel", "staff");

    /// <summary>The plural; null where it says nothing of people.</summary>
    public static string? Of(string noun) =>
        Verbs.Contains(noun) || noun.Length < 3 || noun[^1] is '.' || noun.EndsWith("people", StringComparison.Ordinal) || noun.Contains('-') ? null
        : noun.EndsWith("man", StringComparison.Ordinal) ? noun[..^2] + "en"
        : noun[^1] is 'y' && noun[^2] is not ('a' or 'e' or 'o' or 'u') ? noun[..^1] + "ies"
        : noun[^1] is 's' && noun[^2] is not 's' ? null
        : noun[^1] is 's' or 'x' || noun.EndsWith("ch", StringComparison.Ordinal) || noun.EndsWith("sh", StringComparison.Ordinal) ? noun + "es"
        : noun.EndsWith("wife", StringComparison.Ordinal) ? noun[..^2] + "ves"
        : noun + "s";
}
