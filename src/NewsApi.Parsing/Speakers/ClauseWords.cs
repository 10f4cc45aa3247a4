using System.Collections.Frozen;

namespace NewsApi.Parsing.Speakers;

/// <summary>The small words by which the rules find their way through a clause.</summary>
internal static class ClauseWords
{
    private static readonly Lookup Personal = new("he she they it we i you");

    private static readonly Lookup Determiners = new(
        """
        the a an this that these those his her their its our my your one another some many several few both all most no any
        each every two three four five other former
        """);

    private static readonly Lookup Joining = new("of for from at with in to by on against about near under behind");

    private static readonly Lookup Helpers = new(
        """
        has have had is are was were be been being will would could should may might can did does do also then later
        once again already just even still never ever now often soon first finally only always reportedly repeatedly
        previously recently subsequently publicly privately himself herself themselves itself not not only going going to
        went on to simply too instead both quickly famously further there here today yesterday tonight earlier afterward
        initially at least once's reportedly
        """);

    private static readonly Lookup Subordinators = new(
        """
        after although as because before despite during following if in at on since though unless until upon when whenever
        where while with without according asked by for from given instead under over amid speaking citing responding
        referring referencing echoing addressing recalling noting pointing calling
        through throughout to like unlike besides beyond about against among
        """);

    public static bool IsPronoun(ReadOnlySpan<char> word) => Personal.Contains(word);

    public static bool IsDeterminer(ReadOnlySpan<char> word) => Determiners.Contains(word);

    /// <summary>Whether the word joins a phrase to the noun before it: a spokesman for, the mayor of.</summary>
    public static bool IsJoining(ReadOnlySpan<char> word) => Joining.Contains(word);

    /// <summary>Whether the word may stand between a subject and its verb: has, also, repeatedly.</summary>
    public static bool IsHelper(ReadOnlySpan<char> word) =>
        Helpers.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.OrdinalIgnoreCase) && !char.IsUpper(word[0]));

    /// <summary>Whether a sentence that begins with the word has its subject behind the first comma.</summary>
    public static bool OpensSideClause(ReadOnlySpan<char> word) => Subordinators.Contains(word);

    private readonly struct Lookup(string words)
    {
        private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _words = words
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        public bool Contains(ReadOnlySpan<char> word) => _words.Contains(word);
    }
}
