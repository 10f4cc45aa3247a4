using System.Collections.Frozen;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// The verbs that report what somebody said without granting it: said, claimed, warned. Verbs that take the words for
/// true or for the reporter's (noted, observed, emphasized) are left alone.
/// </summary>
internal static class IndirectCues
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Clause = Forms(
        """
        say/said tell/told add claim argue announce warn deny promise insist acknowledge write/wrote/written state declare
        admit explain assert maintain contend complain concede confirm reply respond predict boast joke allege vow pledge
        swear/swore testify tweet recall suggest reiterate repeat remark caution affirm agree estimate speculate hint
        believe think/thought hope fear propose conclude report quip lament counter protest
        """);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Bare = Forms(
        "say/said tell/told add claim argue insist acknowledge admit warn announce explain concede predict believe think/thought hope fear suggest agree joke");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Infinitive = Forms(
        "promise vow pledge threaten swear/swore agree refuse decline offer propose demand claim hope ask");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Question = Forms("ask wonder say/said explain tell/told");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Finite =
        """
        is are was were be been has have had do does did will would can could should may might must won’t won't isn’t isn't wasn’t
        wasn't don’t don't doesn’t doesn't didn’t didn't can’t can't wouldn’t wouldn't it’s it's he’s he's she’s she's they’re
        they're there’s there's i’m i'm we’re we're
        """.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Whether "that" and a clause may follow.</summary>
    public static bool TakesClause(ReadOnlySpan<char> word) => Clause.Contains(word);

    /// <summary>Whether the clause may follow without "that".</summary>
    public static bool TakesBareClause(ReadOnlySpan<char> word) => Bare.Contains(word);

    /// <summary>Whether "to" and a verb may follow: promised to.</summary>
    public static bool TakesInfinitive(ReadOnlySpan<char> word) => Infinitive.Contains(word);

    /// <summary>Whether "whether" or "why" and a clause may follow.</summary>
    public static bool TakesQuestion(ReadOnlySpan<char> word) => Question.Contains(word);

    /// <summary>Whether the word is sure to be a verb of a clause.</summary>
    public static bool IsFinite(ReadOnlySpan<char> word) => Finite.Contains(word);

    public static bool IsAny(ReadOnlySpan<char> word) => TakesClause(word) || TakesInfinitive(word) || TakesQuestion(word) || IsCall(word);

    private static bool IsCall(ReadOnlySpan<char> word) =>
        word.Equals("called", StringComparison.OrdinalIgnoreCase) || word.Equals("calls", StringComparison.OrdinalIgnoreCase)
        || word.Equals("calling", StringComparison.OrdinalIgnoreCase);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Forms(string verbs) =>
        CueVerbs.FormsOf(verbs).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
