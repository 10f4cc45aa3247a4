using Microsoft.Net.Http.Headers;

namespace NewsApi.Http.Answers;

/// <summary>What the bytes of an answer depend on, beside the database.</summary>
internal readonly record struct AnswerKey(string Host, string Path, string Query, string Accept, string Encoding)
{
    // What varies by anything else is not kept.
    private static readonly HashSet<string> Known =
        new([HeaderNames.Accept, HeaderNames.AcceptEncoding], StringComparer.OrdinalIgnoreCase);

    public static AnswerKey Of(HttpRequest request, string encoding) => new(
        request.Host.Value ?? "",
        request.PathBase.HasValue ? request.PathBase.Add(request.Path).Value! : request.Path.Value!,
        request.QueryString.Value ?? "",
        request.Headers.Accept.ToString(),
        encoding);

    /// <summary>Whether an answer depends on nothing else.</summary>
    public static bool Covers(IHeaderDictionary answer) =>
        answer.SetCookie.Count == 0
        && ((answer.Vary is [{ } vary] && Known.Contains(vary)) || answer.GetCommaSeparatedValues(HeaderNames.Vary).All(Known.Contains));

    public int Size => sizeof(char) * (Host.Length + Path.Length + Query.Length + Accept.Length);
}
