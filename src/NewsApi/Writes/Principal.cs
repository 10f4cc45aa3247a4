using NewsApi.Access;

namespace NewsApi.Writes;

/// <summary>Who makes a request.</summary>
/// <param name="Id">Tells principals apart.</param>
/// <param name="Name">The name that revisions show; null where the request is anonymous.</param>
internal sealed record Principal(string Id, string? Name)
{
    public static readonly Principal Anonymous = new("anonymous", null);

    public static Principal Of(HttpContext http) =>
        http.User.Identity?.IsAuthenticated == true ? new Principal(Caller.IdOf(http.User), Caller.NameOf(http.User)) : Anonymous;
}
