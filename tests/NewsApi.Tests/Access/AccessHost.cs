using Microsoft.Extensions.DependencyInjection;
using NewsApi.Access.Keys;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

/// <summary>A server outside Development, with a key for every kind of principal.</summary>
public sealed class AccessHost : IDisposable, IAsyncDisposable
{
    /// <summary>The source that the limited key may change.</summary>
    public const string Source = "Harbour Post";

    private readonly NewsApiHost _host;
    private readonly Dictionary<string, string> _stored = [];

    public AccessHost()
        : this([])
    {
    }

    private AccessHost((string Name, string Value)[] settings) => _host = NewsApiHost.InProduction(
    [
        ("ApiKeys:0:Key", "secret-of-read"), ("ApiKeys:0:Scopes", "read"), ("ApiKeys:0:Name", "reader"),
        ("ApiKeys:1:Hash", KeyFormat.HashOf("secret-of-write")), ("ApiKeys:1:Scopes", "write"), ("ApiKeys:1:Name", "writer"),
        ("ApiKeys:2:Key", "secret-of-admin"), ("ApiKeys:2:Scopes", "read,write,admin"), ("ApiKeys:2:Name", "operator"),
        ("ApiKeys:3:Key", "secret-of-limited"), ("ApiKeys:3:Scopes", "write"), ("ApiKeys:3:Sources", $"{Source}, Reuters"),
        .. settings,
    ]);

    public NewsApiHost Server => _host;

    public static AccessHost With(params (string Name, string Value)[] settings) => new(settings);

    /// <summary>A client that sends the key of a kind of principal.</summary>
    public HttpClient As(string principal, string header = KeyAuthentication.Header, string prefix = "")
    {
        var client = _host.CreateClient();
        if (SecretOf(principal) is { } secret)
        {
            client.DefaultRequestHeaders.Add(header, prefix + secret);
        }

        return client;
    }

    public void Dispose() => _host.Dispose();

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private string? SecretOf(string principal) => principal switch
    {
        "anonymous" => null,
        "malformed" => "napi_0000000000000000000000000000000000000000000",
        "unknown" => KeyFormat.Generate(),
        "revoked" => Store(principal, key => key.RevokedAt = TimeProvider.System.GetUtcNow().UtcDateTime),
        "expired" => Store(principal, key => key.ExpiresAt = TimeProvider.System.GetUtcNow().UtcDateTime.AddSeconds(-1)),
        _ => $"secret-of-{principal}",
    };

    // As the server itself would never store it.
    private string Store(string principal, Action<ApiKey> change)
    {
        if (!_stored.TryGetValue(principal, out var secret))
        {
            _stored[principal] = secret = KeyFormat.Generate();
            using var scope = _host.Services.CreateScope();
            var database = scope.ServiceProvider.GetRequiredService<NewsDbContext>();
            var key = new ApiKey
            {
                Name = principal,
                Hash = KeyFormat.HashOf(secret),
                Hint = KeyFormat.HintOf(secret),
                Scopes = ["admin"],
                Sources = [],
            };
            change(key);
            database.ApiKeys.Add(key);
            database.SaveChanges();
        }

        return secret;
    }
}
