namespace NewsApi.Writes;

/// <summary>Who makes a request; without a name where the server does not ask for one.</summary>
internal sealed record Principal(string? Name)
{
    public const int NameMaxLength = 200;

    public static readonly Principal Anonymous = new((string?)null);

    public static Principal Of(HttpContext http) =>
        http.User.Identity is { IsAuthenticated: true, Name: { } name } ? new Principal(name) : Anonymous;
}
