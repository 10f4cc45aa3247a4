using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>The preconditions of a change: <c>If-Match</c> and <c>If-None-Match</c>.</summary>
internal sealed record Preconditions(
    IReadOnlyList<EntityTagHeaderValue> Required, IReadOnlyList<EntityTagHeaderValue> Excluded)
{
    public static Preconditions None { get; } = new([], []);

    /// <summary>Reads the headers, which <see cref="PreconditionFilter"/> has checked.</summary>
    public static Preconditions Of(HttpRequest request) => new(
        [.. request.GetTypedHeaders().IfMatch.Select(EntityTag.WithoutShown)],
        [.. request.GetTypedHeaders().IfNoneMatch.Select(EntityTag.WithoutShown)]);

    /// <summary>Whether a resource with the entity tag <paramref name="tag"/> may be changed. Weak tags never match.</summary>
    public bool Allow(string tag) =>
        (Required.Count == 0 || EntityTag.MatchesAny(Required.Where(one => !one.IsWeak), tag))
        && !EntityTag.MatchesAny(Excluded, tag);
}
