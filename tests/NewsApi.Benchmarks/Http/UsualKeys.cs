using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace NewsApi.Benchmarks.Http;

/// <summary>The API key of <see cref="UsualServer"/>, which is configured as a hash.</summary>
internal sealed class UsualKeys(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
    : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
{
    public new const string Scheme = "ApiKey";

    private static readonly byte[] Hash = SHA256.HashData(Encoding.UTF8.GetBytes(LoadClients.Key));

    protected override Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(Request.Headers["X-Api-Key"].ToString()));
        if (!CryptographicOperations.FixedTimeEquals(hash, Hash))
        {
            return Task.FromResult(AuthenticateResult.Fail("The key is unknown."));
        }

        var identity = new ClaimsIdentity([new Claim(ClaimTypes.Name, "usual")], Scheme);
        return Task.FromResult(AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(identity), Scheme)));
    }
}
