namespace NewsApi.Access;

/// <summary>In Development, requests without a key may do everything.</summary>
internal sealed class OpenAccess(IHostEnvironment environment)
{
    public bool IsOpen { get; } = environment.IsDevelopment();

    /// <summary>Whether a request has no key at all: a wrong key is refused even where none is needed.</summary>
    public static bool HasNoKey(HttpContext http) =>
        http.User.Identity?.IsAuthenticated != true && http.Features.Get<WrongKey>() is null;
}

/// <summary>Why the key of a request is not accepted.</summary>
internal sealed record WrongKey(string Reason);
