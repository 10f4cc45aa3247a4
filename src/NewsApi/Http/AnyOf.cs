namespace NewsApi.Http;

/// <summary>The condition of one filter: any of these, and none of those.</summary>
/// <param name="Wanted">Null asks for nothing; an empty list is matched by nothing.</param>
/// <param name="Unwanted">Matching one of these excludes.</param>
internal sealed record AnyOf<T>(IReadOnlyList<T>? Wanted, IReadOnlyList<T> Unwanted)
{
    public static AnyOf<T> Unfiltered { get; } = new(null, []);

    public bool IsUnfiltered => Wanted is null && Unwanted.Count == 0;

    /// <summary>The same condition over what each value stands for.</summary>
    public AnyOf<TOther> Select<TOther>(Func<T, TOther> selector) =>
        new(Wanted?.Select(selector).ToList(), Unwanted.Select(selector).ToList());

    /// <summary>The same condition where each value may stand for several, or for nothing.</summary>
    public AnyOf<TOther> SelectMany<TOther>(Func<T, IEnumerable<TOther>> selector) =>
        new(Wanted?.SelectMany(selector).Distinct().ToList(), Unwanted.SelectMany(selector).Distinct().ToList());
}
