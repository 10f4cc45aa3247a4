using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>The tags that tell one state of a resource from another (RFC 9110, 8.8.3).</summary>
internal static class EntityTag
{
    // A compressed answer is another representation, and has a tag of its own.
    private static readonly string[] Encodings = ["-br", "-gzip"];

    /// <summary>The strong tag of a stored resource.</summary>
    public static string Of(long id, int version) => $"\"{id}-{version}\"";

    /// <summary>The tag of the same state, as one says it of a list.</summary>
    public static string Weak(string tag) => tag.StartsWith("W/", StringComparison.Ordinal) ? tag : "W/" + tag;

    /// <summary>The tag of the representation that is compressed so; a weak one means all of them.</summary>
    public static string Compressed(string tag, string encoding) =>
        tag.StartsWith('W') || tag.EndsWith($"-{encoding}\"", StringComparison.Ordinal) ? tag : $"{tag[..^1]}-{encoding}\"";

    /// <summary>Whether one of the <paramref name="asked"/> tags means the state <paramref name="current"/>, weak or not.</summary>
    public static bool MatchesAny(IEnumerable<EntityTagHeaderValue> asked, string current) =>
        asked.Any(tag => tag.Equals(EntityTagHeaderValue.Any) || Plain(tag) == (current.StartsWith("W/", StringComparison.Ordinal) ? current[2..] : current));

    private static string Plain(EntityTagHeaderValue tag)
    {
        var text = tag.Tag.ToString();
        var encoding = Array.Find(Encodings, suffix => text.EndsWith(suffix + '"', StringComparison.Ordinal));
        return encoding is null ? text : text[..^(encoding.Length + 1)] + '"';
    }
}

/// <summary>An answer that knows the state of the resource that it shows.</summary>
internal interface IVersioned
{
    /// <summary>See <see cref="EntityTag"/>.</summary>
    string Tag { get; }

    DateTime LastModified { get; }
}

/// <summary>The state of the resource that a request names, where it was read before the answer was made.</summary>
internal sealed record KnownState(string Tag, DateTime LastModified) : IVersioned;
