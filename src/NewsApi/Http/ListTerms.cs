using FluentValidation;

namespace NewsApi.Http;

/// <summary>Reads the lists that filters take: <c>a,b</c> is any of them, a leading <c>!</c> means not.</summary>
internal static class ListTerms
{
    public const int MaxCount = 100;

    /// <summary>Splits <paramref name="list"/> into the terms wanted and those not wanted.</summary>
    public static AnyOf<string> Parse(string? list)
    {
        var terms = Split(list);
        var wanted = terms.Where(term => term[0] != '!').ToList();
        return new AnyOf<string>(
            wanted.Count > 0 ? wanted : null,
            [.. terms.Where(term => term[0] == '!').Select(ValueOf)]);
    }

    /// <summary>The list holds terms, not too many.</summary>
    public static IRuleBuilderOptions<T, string?> TermList<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(list => list is null || (Split(list) is { Length: > 0 and <= MaxCount } terms && terms.All(term => term != "!")))
        .WithMessage($"Must be a comma list of 1 to {MaxCount} values, each with a '!' before it to exclude.");

    /// <summary>The list holds ids.</summary>
    public static IRuleBuilderOptions<T, string?> IdList<T>(this IRuleBuilder<T, string?> rule) => rule
        .Must(list => list is null || (Split(list) is { Length: > 0 and <= MaxCount } terms && terms.All(IsId)))
        .WithMessage($"Must be a comma list of 1 to {MaxCount} ids, each with a '!' before it to exclude.");

    /// <summary>The list holds names of <typeparamref name="TEnum"/>, as JSON writes them.</summary>
    public static IRuleBuilderOptions<T, string?> NamesOf<T, TEnum>(this IRuleBuilder<T, string?> rule)
        where TEnum : struct, Enum => rule
        .Must(list => list is null || (Split(list) is { Length: > 0 and <= MaxCount } terms && terms.All(IsName<TEnum>)))
        .WithMessage($"Must be a comma list of {string.Join(", ", Enum.GetNames<TEnum>().Select(System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName))}.");

    /// <summary>The list holds some of <paramref name="members"/>.</summary>
    public static IRuleBuilderOptions<T, string?> MembersOf<T>(
        this IRuleBuilder<T, string?> rule, IReadOnlyCollection<string> members) => rule
        .Must(list => Split(list).All(members.Contains))
        .WithMessage($"Must be a comma list of {string.Join(", ", members)}.");

    private static bool IsName<TEnum>(string term)
        where TEnum : struct, Enum =>
        Enum.GetNames<TEnum>().Contains(ValueOf(term), StringComparer.OrdinalIgnoreCase);

    private static bool IsId(string term) => long.TryParse(ValueOf(term), out _);

    private static string ValueOf(string term) => term[0] == '!' ? term[1..].Trim() : term;

    /// <summary>The terms of a list, as they are written.</summary>
    public static string[] Split(string? list) =>
        (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
}
