using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>Entity tags, which identify the state of a resource (RFC 9110, 8.8.3).</summary>
internal static class EntityTag
{
    /// <summary>
    /// The strong tag of a stored resource. <paramref name="shown"/> identifies the state of what its representation shows of other
    /// resources, such as the names of speakers; 0 where that never changed. It stands after a dot.
    /// </summary>
    public static string Of(long id, int version, long shown = 0) =>
        shown == 0 ? $"\"{id}-{version}\"" : $"\"{id}-{version}.{shown:x}\"";

    /// <summary>Removes the part that identifies the state of related resources: <c>If-Match</c> ignores their changes.</summary>
    public static EntityTagHeaderValue WithoutShown(EntityTagHeaderValue tag) =>
        tag.Tag.IndexOf('.') is var dot and > 0 ? new EntityTagHeaderValue($"{tag.Tag.Substring(0, dot)}\"", tag.IsWeak) : tag;

    /// <summary>The tag of the compressed representation; a weak tag identifies all representations.</summary>
    public static string Compressed(string tag, string encoding) =>
        tag.StartsWith('W') || tag.EndsWith($"-{encoding}\"", StringComparison.Ordinal) ? tag : $"{tag[..^1]}-{encoding}\"";

    /// <summary>The weak form of a tag.</summary>
    public static string Weak(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag : "W/" + tag;

    /// <summary>Whether a tag identifies the state <paramref name="current"/>; weak and strong tags match.</summary>
    public static bool MatchesAny(IEnumerable<EntityTagHeaderValue> tags, string current)
    {
        var opaque = current.StartsWith("W/", StringComparison.Ordinal) ? current[2..] : current;
        return tags.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || tag.Tag == opaque);
    }
}

/// <summary>A response that knows the state of the resource that it represents.</summary>
internal interface IVersioned
{
    /// <summary>See <see cref="EntityTag"/>; null if only the bytes of the response identify it.</summary>
    string? Tag { get; }

    /// <summary>Null if no single time is known.</summary>
    DateTime? LastModified { get; }
}

/// <summary>The state of the resource that a request names, read before the response is made.</summary>
internal sealed record ResourceState(string? Tag, DateTime? LastModified) : IVersioned;
