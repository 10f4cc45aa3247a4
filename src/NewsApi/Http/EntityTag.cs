using Microsoft.Net.Http.Headers;

namespace NewsApi.Http;

/// <summary>The tags that tell one state of a resource from another (RFC 9110, 8.8.3).</summary>
internal static class EntityTag
{
    // A compressed answer is another representation, and has a tag of its own.
    private static readonly string[] Encodings = ["br", "gzip"];

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

    /// <summary>
    /// The first of the <paramref name="asked"/> tags that means the state <paramref name="current"/>, as a tag of now.
    /// One of a compressed representation counts only for whom <paramref name="accepts"/> it: no cache may give it to another.
    /// </summary>
    public static string? Find(IEnumerable<EntityTagHeaderValue> asked, string current, Func<string, bool> accepts)
    {
        foreach (var tag in asked)
        {
            var encoding = tag.Equals(EntityTagHeaderValue.Any) ? null : EncodingOf(tag.Tag.ToString());
            if (MatchesAny([tag], current) && (encoding is null || accepts(encoding)))
            {
                return encoding is null ? current : Compressed(current, encoding);
            }
        }

        return null;
    }

    private static string Plain(EntityTagHeaderValue tag)
    {
        var text = tag.Tag.ToString();
        return EncodingOf(text) is { } encoding ? text[..^(encoding.Length + 2)] + '"' : text;
    }

    private static string? EncodingOf(string tag) =>
        Array.Find(Encodings, encoding => tag.EndsWith($"-{encoding}\"", StringComparison.Ordinal));
}

/// <summary>An answer that knows the state of the resource that it shows.</summary>
internal interface IVersioned
{
    /// <summary>See <see cref="EntityTag"/>; null where only its bytes tell.</summary>
    string? Tag { get; }

    /// <summary>Null where no single time is known.</summary>
    DateTime? LastModified { get; }
}

/// <summary>The state of the resource that a request names, where it was read before the answer was made.</summary>
internal sealed record KnownState(string? Tag, DateTime? LastModified) : IVersioned;
