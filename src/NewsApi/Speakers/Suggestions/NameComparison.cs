namespace NewsApi.Speakers.Suggestions;

/// <summary>Compares two names of people: the first rule that fits says how likely they are one name.</summary>
internal static class NameComparison
{
    /// <summary>The rule that articles can corroborate: see <see cref="Corroboration"/>.</summary>
    public const string MiddleInitialRule = "middle-initial";

    // Shorter skeletons are shared by too many names.
    private const int SkeletonMinLength = 4;

    private static readonly Func<NameForm, NameForm, NameMatch?>[] Rules =
    [
        SameName, OtherOrder, OneWithoutGeneration, MiddleInitial, MiddleName, FirstInitial, RoleBefore, Transliteration, Spelling,
    ];

    /// <summary>Compares two names; null if no rule fits.</summary>
    public static NameMatch? Compare(NameForm one, NameForm other) =>
        Rules.Select(rule => rule(one, other)).FirstOrDefault(match => match is not null);

    private static NameMatch? SameName(NameForm one, NameForm other)
    {
        var isSame = one.Words.Count > 1 && one.Words.SequenceEqual(other.Words) && HaveSameRest(one, other);
        var match = new NameMatch("same-name", 0.99, "The names are the same in Latin letters and without titles.");
        return isSame ? match with { IsCertain = !one.IsDoubtful && !other.IsDoubtful } : null;
    }

    private static NameMatch? OtherOrder(NameForm one, NameForm other) =>
        HaveSameRest(one, other)
        && ((one.Words.Count > 1 && one.Words.Order().SequenceEqual(other.Words.Order())) || one.Joined == other.Joined)
            ? new NameMatch("word-order", 0.9, "The names have the same words in another order, or other spaces.")
            : null;

    private static NameMatch? OneWithoutGeneration(NameForm one, NameForm other) =>
        one.Words.Count > 1 && one.Words.SequenceEqual(other.Words) && one.Initials == other.Initials
        && (one.Generation.Length == 0) != (other.Generation.Length == 0)
            ? new NameMatch("suffix", 0.5, "One name has a suffix such as Jr.")
            : null;

    private static NameMatch? MiddleInitial(NameForm one, NameForm other) =>
        one.Words.Count > 1 && one.Words.SequenceEqual(other.Words) && one.Generation == other.Generation
        && (one.Initials.Length == 0 || other.Initials.Length == 0)
            ? new NameMatch(MiddleInitialRule, 0.85, "One name has initials that the other leaves out.")
            : null;

    private static NameMatch? MiddleName(NameForm one, NameForm other)
    {
        var (shorter, longer) = one.Words.Count < other.Words.Count ? (one, other) : (other, one);
        if (shorter.Words.Count < 2 || shorter.Words.Count == longer.Words.Count || one.Generation != other.Generation
            || shorter.Words[0] != longer.Words[0] || shorter.Words[^1] != longer.Words[^1])
        {
            return null;
        }

        var middle = longer.Words.Skip(1).SkipLast(1).ToList();
        var initials = shorter.Initials.All(initial => middle.Exists(word => word[0] == initial));
        return initials && shorter.Words.Skip(1).SkipLast(1).All(middle.Contains)
            ? new NameMatch("middle-name", 0.8, "One name has a middle name that the other leaves out or shortens.")
            : null;
    }

    private static NameMatch? FirstInitial(NameForm one, NameForm other)
    {
        var (shorter, longer) = one.Words.Count < other.Words.Count ? (one, other) : (other, one);
        return shorter.Words.Count == 1 && shorter.BeginsWithInitial && longer.Words.Count > 1 && !longer.BeginsWithInitial
            && shorter.Words[0] == longer.Words[^1] && shorter.Initials[0] == longer.Words[0][0] && one.Generation == other.Generation
            ? new NameMatch("first-initial", 0.6, "One name has only the initial of the first name.")
            : null;
    }

    // "Harbour Master Ada Okafor": not every role is in the table of titles.
    private static NameMatch? RoleBefore(NameForm one, NameForm other)
    {
        var (shorter, longer) = one.Words.Count < other.Words.Count ? (one, other) : (other, one);
        var before = longer.Words.Count - shorter.Words.Count;
        return shorter.Words.Count > 1 && before > 0 && HaveSameRest(one, other) && longer.Words.Skip(before).SequenceEqual(shorter.Words)
            ? new NameMatch("words-before", 0.5, "One name has words before it, such as a role.")
            : null;
    }

    // Between scripts vowels change, and words are joined or change their order.
    private static NameMatch? Transliteration(NameForm one, NameForm other)
    {
        var isLong = one.Skeleton.Length >= SkeletonMinLength && one.Words.Count + other.Words.Count > 2;
        var isSame = one.Skeleton == other.Skeleton
            || (one.Skeletons.Count > 1 && one.Skeletons.Order().SequenceEqual(other.Skeletons.Order()));
        return one.Script != other.Script && isLong && isSame && one.Generation == other.Generation
            ? new NameMatch("transliteration", 0.75, "The names are in different scripts and have the same consonants.")
            : null;
    }

    private static NameMatch? Spelling(NameForm one, NameForm other)
    {
        if (one.Words.Count != other.Words.Count || one.Words.Count < 2 || !HaveSameRest(one, other))
        {
            return null;
        }

        var edits = one.Words.Zip(other.Words, (word, its) => (Edits: EditDistance.Of(word, its), Of: Math.Max(word.Length, its.Length)))
            .ToList();
        return edits.TrueForAll(word => word.Edits <= word.Of / 4) && edits.Exists(word => word.Edits == 0)
            ? new NameMatch("spelling", edits.Sum(word => word.Edits) == 1 ? 0.7 : 0.6, "The names differ in a letter or two.")
            : null;
    }

    private static bool HaveSameRest(NameForm one, NameForm other) => one.Initials == other.Initials && one.Generation == other.Generation;
}

/// <summary>How likely two names are one.</summary>
/// <param name="Rule">The name of the rule.</param>
/// <param name="Score">From 0 to 1.</param>
/// <param name="Evidence">What speaks for it.</param>
internal sealed record NameMatch(string Rule, double Score, string Evidence)
{
    /// <summary>Whether the same name means the same person, as it does for names that are printed alike.</summary>
    public bool IsCertain { get; init; }
}
