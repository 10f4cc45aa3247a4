using System.Collections.Frozen;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>Nouns for one and the same role: "Sen." and "senator", "lawyer" and "attorney".</summary>
internal static class RoleNouns
{
    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Canonicals = Entries("same role")
        .ToFrozenDictionary(entry => entry.Noun, entry => entry.Roles[0],
            StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    // Nouns of a wide sense, each with the roles that it may stand for.
    private static readonly FrozenDictionary<int, int[]> Wide = Entries("wide sense")
        .ToFrozenDictionary(entry => KeyOf(entry.Noun), entry => entry.Roles.Select(role => KeyOf(role)).ToArray());

    private static readonly FrozenDictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> Doers = Entries("doers")
        .ToFrozenDictionary(entry => entry.Noun, entry => entry.Roles.Select(role => KeyOf(role)).ToArray())
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What a role has beside its noun where it is that of a deputy: "vice president", "vice-presidential nominee".</summary>
    public static readonly int Vice = KeyOf("vice");

    /// <summary>The roles of somebody who does what the verb says: "won" tells of a winner. Empty for all other verbs.</summary>
    public static ReadOnlySpan<int> OfDoer(ReadOnlySpan<char> verb) => Doers.TryGetValue(verb, out var roles) ? roles : [];

    /// <summary>Whether the word makes the role after it another.</summary>
    public static bool IsVice(ReadOnlySpan<char> word) =>
        word.StartsWith("vice", StringComparison.OrdinalIgnoreCase) && (word.Length == 4 || word[4] is '-');

    /// <summary>A key that is equal for nouns of one role.</summary>
    public static int KeyOf(ReadOnlySpan<char> noun) =>
        string.GetHashCode(Canonicals.TryGetValue(noun, out var canonical) ? canonical : noun, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether somebody of the role <paramref name="known"/> may be called by the noun of <paramref name="key"/>.</summary>
    public static bool MayName(int key, int known) =>
        key == known || Wide.TryGetValue(key, out var roles) && roles.AsSpan().Contains(known);

    // "lawyer: attorney"
    private static IEnumerable<(string Noun, string[] Roles)> Entries(string section) =>
        from line in WordFiles.Lines("English/role-nouns", section)
        let colon = line.IndexOf(':')
        select (line[..colon], WordSection.Split(line[(colon + 1)..]));
}
