using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

/// <summary>JSON Web Tokens of an issuer whose metadata and keys the server reads.</summary>
public sealed class TokenTests : IDisposable
{
    private const string Issuer = "https://issuer.test";
    private const string Audience = "newsapi";

    private static readonly RsaSecurityKey Known = new(RSA.Create(2048)) { KeyId = "known" };
    private static readonly RsaSecurityKey Unknown = new(RSA.Create(2048)) { KeyId = "known" };

    private readonly NewsApiHost _host = NewsApiHost.InProduction(("Auth:Authority", Issuer), ("Auth:Audience", Audience));
    private readonly WebApplicationFactory<Program> _server;

    public TokenTests() => _server = _host.WithWebHostBuilder(builder => builder.ConfigureTestServices(services =>
        services.Configure<JwtBearerOptions>(
            JwtBearerDefaults.AuthenticationScheme, jwt => jwt.BackchannelHttpHandler = new IssuerHandler())));

    [Fact]
    public async Task Post_TokenWithTheScope_IsAllowedAndTheAuditLogNamesTheUser()
    {
        var created = await ClientOf(Sign(scope: "openid write")).PostTextAsync("The bridge opens in May.");

        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var audit = await ClientOf(Sign(scope: "admin")).GetJsonAsync("/api/v1/admin/audit?entity=article");
        Assert.Equal(["user:ada"], audit.Items("actorId"));
    }

    [Fact]
    public async Task Post_TokenClaimsTheIdOfAKey_TheAuditLogNamesTheUser()
    {
        await ClientOf(Sign(scope: "write", claims: ("id", "key:12"))).PostTextAsync("The bridge opens in May.");

        var audit = await ClientOf(Sign(scope: "admin")).GetJsonAsync("/api/v1/admin/audit?entity=article");

        Assert.Equal(["user:ada"], audit.Items("actorId"));
    }

    [Theory]
    [InlineData("read", HttpStatusCode.Forbidden)]
    [InlineData("openid", HttpStatusCode.Forbidden)]
    [InlineData("write", HttpStatusCode.Created)]
    public async Task Post_TokenWithAScope_IsAllowedWhatTheScopeAllows(string scope, HttpStatusCode expected) =>
        Assert.Equal(expected, (await ClientOf(Sign(scope)).PostTextAsync("The bridge opens in May.")).StatusCode);

    [Theory]
    [InlineData("expired")]
    [InlineData("other issuer")]
    [InlineData("other audience")]
    [InlineData("other key")]
    [InlineData("not signed")]
    [InlineData("changed")]
    public async Task Post_TokenThatIsNotValidHere_IsRefused(string fault)
    {
        var token = fault switch
        {
            "expired" => Sign("write", expires: -3600),
            "other issuer" => Sign("write", issuer: "https://other.test"),
            "other audience" => Sign("write", audience: "other"),
            "other key" => Sign("write", key: Unknown),
            "not signed" => Unsigned(),
            _ => Change(Sign("read")),
        };

        var response = await ClientOf(token).PostTextAsync("Nobody may write this.");

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.Unauthorized, "unauthorized");
        Assert.DoesNotContain("IDX", problem.GetRawText());
        Assert.Contains("invalid_token", response.Headers.WwwAuthenticate.ToString());
    }

    [Theory]
    [InlineData("name", "Ada\nadmin")]
    [InlineData("preferred_username", "ada\u0000")]
    [InlineData("sub", "ada\u0085")]
    [InlineData("source", "Harbour Post\nAP")]
    public async Task Post_ControlCharacterInAClaim_IsRefusedWithTheNameOfTheClaim(string claim, string value)
    {
        var response = await ClientOf(Sign("write", claims: (claim, value))).PostTextAsync("Nobody may write this.");

        var problem = await ProblemAssert.IsAsync(response, HttpStatusCode.Unauthorized, "unauthorized");
        Assert.StartsWith($"The claim '{claim}' is invalid. Contains the control character U+00", problem.Get("detail"));
        Assert.DoesNotContain("\\n", problem.Get("detail"));
    }

    [Fact]
    public async Task Get_RenewedToken_IsServedFromTheSameCacheEntry()
    {
        await ClientOf(Sign("write")).PostTextAsync("The bridge opens in May.");
        var first = await ClientOf(Sign("read")).GetAsync("/api/v1/articles/1");
        var renewed = await ClientOf(Sign("read", expires: 7200)).GetAsync("/api/v1/articles/1");
        var other = await ClientOf(Sign("read", subject: "otto")).GetAsync("/api/v1/articles/1");

        Assert.Null(first.Headers.Age);
        Assert.NotNull(renewed.Headers.Age);
        Assert.Null(other.Headers.Age);
    }

    public void Dispose()
    {
        _server.Dispose();
        _host.Dispose();
    }

    private static string Sign(
        string scope,
        string issuer = Issuer,
        string audience = Audience,
        RsaSecurityKey? key = null,
        int expires = 3600,
        string subject = "ada",
        params (string Name, string Value)[] claims)
    {
        var content = new Dictionary<string, object> { ["sub"] = subject, ["scope"] = scope };
        foreach (var (name, value) in claims)
        {
            content[name] = value;
        }

        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = now.AddHours(-2),
            IssuedAt = now.AddHours(-2),
            Expires = now.AddSeconds(expires),
            Claims = content,
            SigningCredentials = new SigningCredentials(key ?? Known, SecurityAlgorithms.RsaSha256),
        });
    }

    private static string Unsigned() => $"{Encode("""{"alg":"none"}""")}.{Sign("write").Split('.')[1]}.";

    // The signature is that of another payload.
    private static string Change(string token) => $"{token.Split('.')[0]}.{Sign("write").Split('.')[1]}.{token.Split('.')[2]}";

    private static string Encode(string json) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(json));

    private HttpClient ClientOf(string token)
    {
        var client = _server.CreateClient();
        client.DefaultRequestHeaders.Authorization = new("Bearer", token);
        return client;
    }

    /// <summary>Serves what the issuer publishes: its metadata and its keys.</summary>
    private sealed class IssuerHandler : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            object content = request.RequestUri!.AbsolutePath switch
            {
                "/.well-known/openid-configuration" => new { issuer = Issuer, jwks_uri = $"{Issuer}/keys" },
                "/keys" => new { keys = (object[])[KeyOf(Known)] },
                _ => throw new InvalidOperationException($"{request.RequestUri} is not published."),
            };
            return Task.FromResult(new HttpResponseMessage { Content = Requests.Json(JsonSerializer.Serialize(content)) });
        }

        private static object KeyOf(RsaSecurityKey key)
        {
            var parameters = key.Rsa.ExportParameters(includePrivateParameters: false);
            var (n, e) = (Base64UrlEncoder.Encode(parameters.Modulus!), Base64UrlEncoder.Encode(parameters.Exponent!));
            return new { kty = "RSA", use = "sig", kid = key.KeyId, n, e };
        }
    }
}
