using System.Net;
using System.Text;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Access;

/// <summary>Who may send what: every route of the server is in the table, and every cell of it is tried.</summary>
public sealed class AccessTableTests : IClassFixture<AccessHost>, IDisposable
{
    // A plus: routes that keys limited to sources may use, for articles of theirs.
    private const string Table =
        """
        read   GET     api/v1/articles
        read   GET     api/v1/articles/export
        read   GET     api/v1/articles/{id}
        read   GET     api/v1/articles/{id}/diff
        read   GET     api/v1/articles/{id}/quotes
        read   GET     api/v1/articles/{id}/related
        read   GET     api/v1/articles/{id}/revisions
        read   GET     api/v1/articles/{id}/revisions/{number}
        read   GET     api/v1/articles/{id}/sections
        read   GET     api/v1/articles/{id}/sections/{position}
        read   GET     api/v1/articles/{id}/stats
        read   GET     api/v1/articles/{id}/text
        read   GET     api/v1/parser/quality
        read   GET     api/v1/parser/rules
        read   GET     api/v1/quotes
        read   GET     api/v1/quotes/export
        read   GET     api/v1/quotes/sample
        read   GET     api/v1/quotes/{id}
        read   GET     api/v1/quotes/{id}/candidates
        read   GET     api/v1/quotes/{id}/context
        read   GET     api/v1/quotes/{id}/revisions
        read   GET     api/v1/search
        read   GET     api/v1/sources
        read   GET     api/v1/speakers
        read   GET     api/v1/speakers/export
        read   GET     api/v1/speakers/suggestions
        read   GET     api/v1/speakers/suggestions/{id}
        read   GET     api/v1/speakers/{id}
        read   GET     api/v1/speakers/{id}/articles
        read   GET     api/v1/speakers/{id}/co-speakers
        read   GET     api/v1/speakers/{id}/quotes
        read   GET     api/v1/speakers/{id}/revisions
        read   GET     api/v1/speakers/{id}/revisions/{number}
        read   GET     api/v1/speakers/{id}/timeline
        read   GET     api/v1/stats/sources
        read   GET     api/v1/stats/speakers
        read   GET     api/v1/stats/timeline
        read   GET     api/v1/suggest
        read   POST    api/v1/articles/parse
        read   POST    api/v1/search
        write+ POST    api/v1/articles
        write+ PUT     api/v1/articles/external/{source}/{externalId}
        write+ PUT     api/v1/articles/{id}
        write+ PATCH   api/v1/articles/{id}
        write+ DELETE  api/v1/articles/{id}
        write+ POST    api/v1/articles/{id}/restore
        write+ POST    api/v1/articles/{id}/revisions/{number}/restore
        write+ PATCH   api/v1/quotes/{id}
        write+ POST    api/v1/articles/{id}/quotes
        write+ GET     api/v1/imports
        write+ POST    api/v1/imports
        write+ GET     api/v1/imports/{id}
        write+ GET     api/v1/imports/{id}/results
        write+ DELETE  api/v1/imports/{id}
        write+ GET     api/v1/jobs/{id}
        write+ DELETE  api/v1/jobs/{id}
        write  PATCH   api/v1/speakers/{id}
        write  PUT     api/v1/quotes/{id}/review
        write  POST    api/v1/speakers/import
        write  POST    api/v1/speakers/suggestions/{id}
        write  POST    api/v1/speakers/{id}/split
        write  POST    api/v1/speakers/{id}/merge
        write  POST    api/v1/speakers/{id}/revisions/{number}/restore
        admin  DELETE  api/v1/articles/{id}?permanent=true
        admin  DELETE  api/v1/articles/{id}?permanent=
        admin  GET     api/v1/admin/audit
        admin  GET     api/v1/admin/backups
        admin  POST    api/v1/admin/backups
        admin  GET     api/v1/admin/backups/{name}
        admin  GET     api/v1/admin/backups/{name}/file
        admin  DELETE  api/v1/admin/backups/{name}
        admin  GET     api/v1/admin/keys
        admin  POST    api/v1/admin/keys
        admin  GET     api/v1/admin/keys/{id}
        admin  DELETE  api/v1/admin/keys/{id}
        admin  POST    api/v1/admin/keys/{id}/rotate
        admin  POST    api/v1/admin/reindex
        admin  GET     api/v1/admin/nodes
        admin  GET     api/v1/jobs
        admin  POST    api/v1/admin/reparse
        admin  GET     api/v1/admin/reparse/{id}
        admin  DELETE  api/v1/admin/reparse/{id}
        admin  GET     api/v1/admin/reparse/{id}/results
        admin  GET     metrics
        open   GET     /
        open   GET     problems
        open   GET     problems/{name}
        open   GET     version
        open   GET     healthz
        open   GET     readyz
        open   GET     swagger/v1/swagger.json
        """;

    private static readonly string[] WrongKeys = ["malformed", "unknown", "revoked", "expired"];

    private static readonly string[] Principals = ["anonymous", "read", "write", "admin", "limited", .. WrongKeys];

    private static readonly (string Scope, string Method, string Path)[] Rows =
        [.. Table.Split('\n').Select(row => row.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Select(row => (row[0], row[1], row[2]))];

    private readonly AccessHost _open;
    private readonly AccessHost _closed = AccessHost.With(("Access:AnonymousRead", "false"));

    public AccessTableTests(AccessHost host) => _open = host;

    public static TheoryData<string> AllPrincipals => [.. Principals];

    public void Dispose() => _closed.Dispose();

    [Fact]
    public void Table_HasEveryRoute()
    {
        var routes = _open.Server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => (endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"])
                .Select(method => $"{method} {(PathOf(endpoint) is { Length: > 0 } path ? path : "/")}"))
            .Where(route => !route.StartsWith("HEAD ", StringComparison.Ordinal))
            // Middleware, not an endpoint.
            .Append("GET swagger/v1/swagger.json");

        Assert.Equal(routes.Distinct().Order(), Rows.Select(row => $"{row.Method} {row.Path.Split('?')[0]}").Distinct().Order());
    }

    [Fact]
    public async Task Table_HasEveryOperationOfTheDocument()
    {
        var document = await _open.As("anonymous").GetJsonAsync("/swagger/v1/swagger.json");

        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject()
            .Select(operation => $"{operation.Name.ToUpperInvariant()} {path.Name.TrimStart('/')}")).ToList();

        Assert.NotEmpty(operations);
        Assert.Empty(operations.Except(Rows.Select(row => $"{row.Method} {row.Path}")));
    }

    [Theory]
    [MemberData(nameof(AllPrincipals))]
    public async Task Request_OfEachPrincipal_IsRefusedWhereTheTableSays(string principal)
    {
        foreach (var (host, anonymousRead) in new[] { (_open, true), (_closed, false) })
        {
            var client = host.As(principal);
            await Waiting.UntilAsync(async () => (await client.GetAsync("/readyz")).StatusCode == HttpStatusCode.OK);
            foreach (var row in Rows)
            {
                var expected = Expected(row.Scope, principal, anonymousRead);
                foreach (var method in row.Method == "GET" ? ["GET", "HEAD", "GET"] : new[] { row.Method })
                {
                    await CheckAsync(client, Request(method, row.Path), expected, $"{principal}, anonymous reading {anonymousRead}");
                }

                var conditional = Request(row.Method, row.Path);
                conditional.Headers.Add(row.Method == "GET" ? "If-None-Match" : "If-Match", "*");
                await CheckAsync(client, conditional, expected, $"{principal}, conditionally");
            }
        }
    }

    [Theory]
    [MemberData(nameof(AllPrincipals))]
    public async Task Options_OfEachPrincipal_AreServed(string principal)
    {
        var client = _closed.As(principal);
        foreach (var path in Rows.Where(row => row.Scope != "open").Select(row => Concrete(row.Path)).Distinct())
        {
            var response = await client.SendAsync(new HttpRequestMessage(HttpMethod.Options, path));
            Assert.True(response.StatusCode == HttpStatusCode.NoContent, $"OPTIONS {path}: {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Get_CachedForOnePrincipal_IsRefusedToOthers()
    {
        var article = await _closed.As("write")
            .CreateAsync("The bridge opens in May, the council said.", new { source = AccessHost.Source });
        var path = $"/api/v1/articles/{article.Id()}";
        var tag = (await GetAsync("read", path, null)).Headers.ETag!.Tag;
        await GetAsync("read", path, null);
        Assert.Equal(HttpStatusCode.NotModified, (await GetAsync("limited", path, tag)).StatusCode);

        foreach (var principal in (string[])["anonymous", .. WrongKeys])
        {
            Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(principal, path, null)).StatusCode);
            Assert.Equal(HttpStatusCode.Unauthorized, (await GetAsync(principal, path, tag)).StatusCode);
        }
    }

    [Fact]
    public async Task Get_WithoutAnonymousReading_MayNotBeCachedForOthers()
    {
        var closed = await GetAsync("read", "/api/v1/articles", null);
        var open = await _open.As("read").GetAsync("/api/v1/articles");

        Assert.True(closed.Headers.CacheControl!.Private);
        Assert.Contains("X-Api-Key", closed.Headers.Vary);
        Assert.Contains("Authorization", closed.Headers.Vary);
        Assert.DoesNotContain("X-Api-Key", open.Headers.Vary);
    }

    private static int? Expected(string scope, string principal, bool anonymousRead) => (scope, principal) switch
    {
        ("open", _) => null,
        _ when WrongKeys.Contains(principal) => 401,
        ("read", "anonymous") => anonymousRead ? null : 401,
        (_, "anonymous") => 401,
        ("read", _) or (_, "admin") or ("write" or "write+", "write") or ("write+", "limited") => null,
        _ => 403,
    };

    private static HttpRequestMessage Request(string method, string path) => new(new HttpMethod(method), Concrete(path))
    {
        Content = method is "POST" or "PUT" or "PATCH" ? new StringContent("{}", Encoding.UTF8, TypeOf(method, path)) : null,
    };

    private static async Task CheckAsync(HttpClient client, HttpRequestMessage request, int? expected, string who)
    {
        using var response = await client.SendAsync(request);
        var status = (int)response.StatusCode;
        var isRefusal = status is 401 or 403;
        Assert.True(
            expected is null ? !isRefusal && status < 500 : status == expected,
            $"{request.Method} {request.RequestUri} as {who}: {status}, not {expected}");
        Assert.Equal(isRefusal, response.Headers.WwwAuthenticate.Count > 0);
        if (isRefusal && request.Method != HttpMethod.Head)
        {
            await ProblemAssert.IsAsync(response, (HttpStatusCode)status, status == 401 ? "unauthorized" : "forbidden");
        }
    }

    private static string TypeOf(string method, string path) => method == "PATCH" ? "application/merge-patch+json"
        : path.EndsWith("speakers/import", StringComparison.Ordinal) ? "text/csv"
        : "application/json";

    private static string PathOf(RouteEndpoint endpoint) => string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment =>
        string.Concat(segment.Parts.Select(part => part is Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter
            ? $"{{{parameter.Name}}}"
            : ((Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart)part).Content))));

    private static string Concrete(string path) => "/" + path.TrimStart('/')
        .Replace("{id}", "999999").Replace("{number}", "1").Replace("{position}", "1")
        .Replace("{source}", "Harbour%20Post").Replace("{externalId}", "x").Replace("{name}", "unknown-name");

    private Task<HttpResponseMessage> GetAsync(string principal, string path, string? tag)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (tag is not null)
        {
            request.Headers.Add("If-None-Match", tag);
        }

        return _closed.As(principal).SendAsync(request);
    }
}
