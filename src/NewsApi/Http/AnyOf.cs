namespace NewsApi.Http;

/// <summary>The condition of a filter: any of some values, and none of others.</summary>
/// <param name="Wanted">Null matches everything; an empty list matches nothing.</param>
/// <param name="Unwanted">Items that match one of these are excluded.</param>
internal sealed record AnyOf<T>(IReadOnlyList<T>? Wanted, IReadOnlyList<T> Unwanted)
{
    public static AnyOf<T> Unfiltered { get; } = new(null, []);

    public bool IsUnfiltered => Wanted is null && Unwanted.Count == 0;

    /// <summary>Converts each value.</summary>
    public AnyOf<TOther> Select<TOther>(Func<T, TOther> selector) =>
        new(Wanted?.Select(selector).ToList(), Unwanted.Select(selector).ToList());

    /// <summary>Converts each value to any number of values.</summary>
    public AnyOf<TOther> SelectMany<TOther>(Func<T, IEnumerable<TOther>> selector) =>
        new(Wanted?.SelectMany(selector).Distinct().ToList(), Unwanted.SelectMany(selector).Distinct().ToList());
}
