using NewsApi.Access;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Writes;

/// <summary>The principal of a request.</summary>
/// <param name="Id">The identifier: names are not unique.</param>
/// <param name="Name">The name that revisions show; null if the request is anonymous.</param>
internal sealed record Principal(string Id, string? Name)
{
    public static readonly Principal Anonymous = new("anonymous", null);

    /// <summary>The sources whose articles the principal may create and change; empty means all.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    public static Principal Of(HttpContext http) => http.User.Identity?.IsAuthenticated == true
        ? new Principal(Caller.IdOf(http.User), Caller.NameOf(http.User)) { Sources = Caller.SourcesOf(http.User) }
        : Anonymous;

    /// <summary>Returns the refusal to write an article of <paramref name="source"/>; null if the principal may write it.</summary>
    public WriteResult<T>? Refuse<T>(string? source)
        where T : class
    {
        var isAllowed = Sources.Count == 0 || (source is not null && Sources.Any(allowed => KeyOf(allowed) == KeyOf(source)));
        return isAllowed ? null : new WriteResult<T>(WriteOutcome.Refused)
        {
            Problem = ProblemTypes.Forbidden,
            Detail = $"The key is limited to articles of {string.Join(", ", Sources)}; this one "
                + (source is null ? "has no source." : $"is of '{source}'."),
        };
    }

    // "AP" and "the Associated Press" are the same source.
    private static string KeyOf(string source) => NameKey.Of(OutletNames.Canonical(source));
}
