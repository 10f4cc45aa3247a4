using FluentValidation;

namespace NewsApi.Http;

/// <summary>A key of a sort order.</summary>
/// <param name="Member">The JSON name of the member ("publishedAt").</param>
/// <param name="Descending">Whether a minus precedes it.</param>
internal sealed record SortKey(string Member, bool Descending)
{
    /// <summary>Parses a sort order for a list without a query, which has no relevance.</summary>
    public static IReadOnlyList<SortKey> ParseWithoutQuery(string? sort) =>
        [.. Parse(sort).Where(key => key.Member != "relevance")];

    /// <summary>Formats a sort order as <see cref="Parse"/> reads it.</summary>
    public static string Write(IReadOnlyList<SortKey> keys) =>
        string.Join(',', keys.Select(key => key.Descending ? "-" + key.Member : key.Member));

    /// <summary>Parses a sort order such as <c>-publishedAt,headline</c>.</summary>
    public static IReadOnlyList<SortKey> Parse(string? sort) =>
    [
        .. (sort ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(key => key[0] == '-' ? new SortKey(key[1..], true) : new SortKey(key, false)),
    ];
}

internal static class SortKeyRules
{
    /// <summary>Requires a sort order of <paramref name="members"/>, each at most once.</summary>
    public static IRuleBuilderOptions<T, string?> SortOf<T>(
        this IRuleBuilder<T, string?> rule, IReadOnlyCollection<string> members) =>
        rule.Must(sort => Fits(SortKey.Parse(sort), members))
            .WithMessage($"Must be a comma list of {string.Join(", ", members)}, each at most once; a leading '-' sorts descending.");

    /// <summary>Whether the keys are some of <paramref name="members"/>, each at most once.</summary>
    public static bool Fits(IReadOnlyList<SortKey> keys, IReadOnlyCollection<string> members) =>
        keys.All(key => members.Contains(key.Member)) && keys.DistinctBy(key => key.Member).Count() == keys.Count;
}
