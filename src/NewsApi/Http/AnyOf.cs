namespace NewsApi.Http;

/// <summary>The condition of one filter: any of these, and none of those.</summary>
/// <param name="Wanted">Null asks for nothing; an empty list is matched by nothing.</param>
/// <param name="Unwanted">Matching one of these excludes.</param>
internal sealed record AnyOf<T>(IReadOnlyList<T>? Wanted, IReadOnlyList<T> Unwanted)
{
    public static AnyOf<T> Unfiltered { get; } = new(null, []);

    public bool IsUnfiltered => Wanted is null && Unwanted.Count == 0;
}
