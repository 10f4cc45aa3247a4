using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using NewsApi.Data;

namespace NewsApi.Access.Keys;

/// <summary>
/// The authentication scheme: the key in <c>X-Api-Key</c> or <c>Authorization: Bearer</c>. A bearer token that has the form
/// of a JWT is left to the JWT scheme, where one is configured.
/// </summary>
internal sealed class KeyAuthentication(KeyRing ring, KeyUsage usage, TimeProvider clock, IAuthenticationSchemeProvider schemes)
    : IAuthenticationHandler
{
    public const string Scheme = "ApiKey";
    public const string Header = "X-Api-Key";

    private const string Bearer = "Bearer ";

    private HttpContext _http = null!;

    public Task InitializeAsync(AuthenticationScheme scheme, HttpContext context)
    {
        _http = context;
        return Task.CompletedTask;
    }

    public Task<AuthenticateResult> AuthenticateAsync()
    {
        var headers = _http.Request.Headers;
        var (header, token) = (headers[Header], BearerOf(headers.Authorization.ToString()));
        return (header.Count, token) switch
        {
            (0, null) => Task.FromResult(AuthenticateResult.NoResult()),
            (0, { } bearer) => CheckBearerAsync(bearer),
            (1, null) => CheckAsync(header.ToString()),
            _ => Task.FromResult(Fail($"The request has several keys; send one, in {Header} or in Authorization.")),
        };
    }

    public Task ChallengeAsync(AuthenticationProperties? properties) => SetStatusAsync(StatusCodes.Status401Unauthorized);

    public Task ForbidAsync(AuthenticationProperties? properties) => SetStatusAsync(StatusCodes.Status403Forbidden);

    private static string? BearerOf(string authorization) =>
        authorization.StartsWith(Bearer, StringComparison.OrdinalIgnoreCase) ? authorization[Bearer.Length..].Trim() : null;

    private Task SetStatusAsync(int status)
    {
        _http.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private AuthenticateResult Fail(string reason)
    {
        _http.Features.Set(new WrongKey(reason));
        return AuthenticateResult.Fail(reason);
    }

    private async Task<AuthenticateResult> CheckBearerAsync(string token)
    {
        if (token.Count(letter => letter == '.') != 2 || await schemes.GetSchemeAsync(JwtBearerDefaults.AuthenticationScheme) is null)
        {
            return await CheckAsync(token);
        }

        // The messages of the JWT library name its types and settings.
        var result = await _http.AuthenticateAsync(JwtBearerDefaults.AuthenticationScheme);
        return !result.Succeeded ? Fail("The token is not valid here: it has expired, or its signature, issuer or audience is wrong.")
            : Caller.FindFault(result.Principal) is { } fault ? Fail(fault)
            : result;
    }

    private async Task<AuthenticateResult> CheckAsync(string secret)
    {
        if (secret.Length == 0 || (secret.StartsWith(KeyFormat.Prefix, StringComparison.Ordinal) && !KeyFormat.IsWellFormed(secret)))
        {
            return Fail("The key is malformed; it must be sent as it was shown when it was created.");
        }

        if (await ring.FindAsync(secret, _http.RequestAborted) is not { } key)
        {
            return Fail("The key is unknown.");
        }

        var now = clock.GetUtcTime();
        if (key.Refuse(now) is { } reason)
        {
            return Fail(reason);
        }

        usage.Note(key, now);
        return AuthenticateResult.Success(new AuthenticationTicket(key.Principal, Scheme));
    }
}
