using FluentValidation;

namespace NewsApi.Http;

/// <summary>One key of an order.</summary>
/// <param name="Member">The member as the client writes it ("publishedAt").</param>
/// <param name="Descending">Whether a minus stood before it.</param>
internal sealed record SortKey(string Member, bool Descending)
{
    /// <summary>Reads an order for a list without a query, where nothing is more relevant than anything.</summary>
    public static IReadOnlyList<SortKey> ParseWithoutQuery(string? sort) =>
        [.. Parse(sort).Where(key => key.Member != "relevance")];

    /// <summary>Writes an order as <see cref="Parse"/> reads it.</summary>
    public static string Write(IReadOnlyList<SortKey> keys) =>
        string.Join(',', keys.Select(key => key.Descending ? "-" + key.Member : key.Member));

    /// <summary>Reads an order such as <c>-publishedAt,headline</c>.</summary>
    public static IReadOnlyList<SortKey> Parse(string? sort) =>
    [
        .. (sort ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            .Select(key => key[0] == '-' ? new SortKey(key[1..], true) : new SortKey(key, false)),
    ];
}

internal static class SortKeyRules
{
    /// <summary>The order may name each of <paramref name="members"/> once.</summary>
    public static IRuleBuilderOptions<T, string?> SortOf<T>(
        this IRuleBuilder<T, string?> rule, IReadOnlyCollection<string> members) =>
        rule.Must(sort => Fits(SortKey.Parse(sort), members))
            .WithMessage($"Sort takes a comma list of {string.Join(", ", members)}, each once, with a '-' before it to descend.");

    /// <summary>Whether each key is one of <paramref name="members"/>, and no other names the same.</summary>
    public static bool Fits(IReadOnlyList<SortKey> keys, IReadOnlyCollection<string> members) =>
        keys.All(key => members.Contains(key.Member)) && keys.DistinctBy(key => key.Member).Count() == keys.Count;
}
