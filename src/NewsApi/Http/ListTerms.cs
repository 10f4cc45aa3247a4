using FluentValidation;

namespace NewsApi.Http;

/// <summary>Parses the lists that filters take: <c>a,b</c> matches any of them; a leading <c>!</c> excludes.</summary>
internal static class ListTerms
{
    public const int MaxCount = 100;

    /// <summary>Marks the rules of lists, so that the documentation says how a list is written.</summary>
    public const string ErrorCode = "TermList";

    /// <summary>Splits <paramref name="list"/> into wanted and unwanted values.</summary>
    public static AnyOf<string> Parse(string? list)
    {
        var terms = Split(list);
        var wanted = terms.Where(term => term[0] != '!').ToList();
        return new AnyOf<string>(
            wanted.Count > 0 ? wanted : null,
            [.. terms.Where(term => term[0] == '!').Select(ValueOf)]);
    }

    /// <summary>Requires a list of values within the limit.</summary>
    public static IRuleBuilderOptions<T, string?> TermList<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(list => list is null || (Split(list) is { Length: > 0 and <= MaxCount } terms && terms.All(term => term != "!")))
        .WithMessage($"Must be a comma list of 1 to {MaxCount} values, each with a leading '!' to exclude.").WithErrorCode(ErrorCode);

    /// <summary>Requires a list of ids.</summary>
    public static IRuleBuilderOptions<T, string?> IdList<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(list => list is null || (Split(list) is { Length: > 0 and <= MaxCount } terms && terms.All(IsId)))
        .WithMessage($"Must be a comma list of 1 to {MaxCount} ids, each with a leading '!' to exclude.").WithErrorCode(ErrorCode);

    /// <summary>Requires a list of names of <typeparamref name="TEnum"/>.</summary>
    public static IRuleBuilderOptions<T, string?> NamesOf<T, TEnum>(this IRuleBuilder<T, string?> rule)
        where TEnum : struct, Enum => rule
        .Must(list => list is null || (Split(list) is { Length: > 0 and <= MaxCount } terms && terms.All(IsName<TEnum>)))
        .WithMessage($"Must be a comma list of {EnumNames.Of(typeof(TEnum))}.");

    /// <summary>Requires a list of some of <paramref name="members"/>.</summary>
    public static IRuleBuilderOptions<T, string?> MembersOf<T>(
        this IRuleBuilder<T, string?> rule, IReadOnlyCollection<string> members) => rule
        .Must(list => Split(list).All(members.Contains))
        .WithMessage($"Must be a comma list of {string.Join(", ", members)}.");

    private static bool IsName<TEnum>(string term)
        where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().Contains(ValueOf(term), StringComparer.OrdinalIgnoreCase);

    private static bool IsId(string term) => long.TryParse(ValueOf(term), out _);

    private static string ValueOf(string term) => term[0] == '!' ? term[1..].Trim() : term;

    /// <summary>Splits a list at its commas.</summary>
    public static string[] Split(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
