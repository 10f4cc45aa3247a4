using System.Text.RegularExpressions;

namespace NewsApi.Http;

/// <summary>The representations that a client has (<c>If-None-Match</c>), in every encoding that it accepts.</summary>
/// <param name="Sent">The header as the client sent it.</param>
/// <param name="Accepted">A tag of another encoding must not match: a cache would serve that representation.</param>
internal sealed partial record KnownTags(string Sent, IReadOnlyList<string> Accepted)
{
    private static readonly KnownTags None = new("", []);

    private static readonly string[] Encodings = ["br", "gzip"];

    /// <summary>Reads the header, and adds the tags of the other representations to it; <c>If-Match</c> is about none of them.</summary>
    public static KnownTags Of(HttpRequest request)
    {
        var headers = request.Headers;
        if (headers.IfMatch.Count > 0)
        {
            headers.IfMatch = Encodings.Aggregate(headers.IfMatch.ToString(), Uncompressed);
        }

        if (headers.IfNoneMatch.Count == 0)
        {
            return None;
        }

        var accepts = request.GetTypedHeaders().AcceptEncoding;
        var known = new KnownTags(
            headers.IfNoneMatch.ToString(),
            [.. Encodings.Where(encoding => accepts.Any(one => one.Quality != 0 && (one.Value == encoding || one.Value == "*")))]);
        var plain = known.Accepted.Aggregate(known.Sent, Uncompressed);
        headers.IfNoneMatch = string.Join(", ", [plain, .. known.Accepted.Select(encoding => TagEnd().Replace(plain, $"-{encoding}\""))]);
        return known;
    }

    /// <summary>The tag of an unchanged resource, in the form that the client has.</summary>
    public string FormOf(string tag)
    {
        var plain = Encodings.Aggregate(tag, Uncompressed);
        var compressed = Accepted.Select(encoding => EntityTag.Compressed(plain, encoding));
        return new[] { tag, plain }.Concat(compressed).FirstOrDefault(Sent.Contains) ?? tag;
    }

    private static string Uncompressed(string tags, string encoding) => tags.Replace($"-{encoding}\"", "\"");

    [GeneratedRegex("""
        "(?=\s*(,|$))
        """)]
    private static partial Regex TagEnd();
}
