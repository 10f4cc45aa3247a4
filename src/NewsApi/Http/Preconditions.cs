using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>In which state a resource must be for a client to change it: <c>If-Match</c> and <c>If-None-Match</c>.</summary>
internal sealed record Preconditions(
    IReadOnlyList<EntityTagHeaderValue> Required, IReadOnlyList<EntityTagHeaderValue> Excluded)
{
    public static Preconditions None { get; } = new([], []);

    /// <summary>The headers of a request, which <see cref="PreconditionFilter"/> found to be well-formed.</summary>
    public static Preconditions Of(HttpRequest request) => new(
        [.. request.GetTypedHeaders().IfMatch], [.. request.GetTypedHeaders().IfNoneMatch]);

    /// <summary>Whether a resource in the state <paramref name="tag"/> may be changed. A weak tag never allows it.</summary>
    public bool Allow(string tag) =>
        (Required.Count == 0 || EntityTag.MatchesAny(Required.Where(one => !one.IsWeak), tag))
        && !EntityTag.MatchesAny(Excluded, tag);
}
