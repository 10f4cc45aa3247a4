using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using NewsApi.Access;

namespace NewsApi.Http.Caching;

/// <summary>
/// Caches the responses of an action under a mark that changes whenever the response would: entries are never evicted because
/// they are stale, they are no longer found.
/// </summary>
internal abstract class ResponseCachePolicyAttribute : Attribute, IOutputCachePolicy
{
    // Stale entries take memory until then, or until newer ones need it.
    private static readonly TimeSpan Expiration = TimeSpan.FromMinutes(10);

    private static readonly StringValues VaryHeaders = new([HeaderNames.Accept, HeaderNames.AcceptEncoding]);

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var http = context.HttpContext;
        var isRead = HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method);
        if (!isRead || !Allows(http.Request))
        {
            return ValueTask.CompletedTask;
        }

        context.EnableOutputCaching = context.AllowCacheLookup = context.AllowCacheStorage = context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Expiration;
        var key = context.CacheVaryByRules;
        key.VaryByHost = false;
        key.HeaderNames = VaryHeaders;
        // As written: the framework would fold the case of names, and the order of parameters.
        key.VaryByValues["query"] = http.Request.QueryString.Value ?? "";
        key.VaryByValues["mark"] = ReadMark(http);
        key.VaryByValues["principal"] = Caller.RightsOf(http.User);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) => ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        var response = context.HttpContext.Response;
        context.AllowCacheStorage &= response.StatusCode == StatusCodes.Status200OK
            && response.Headers.SetCookie.Count == 0
            && MayStore(context.HttpContext)
            && response.Headers.GetCommaSeparatedValues(HeaderNames.Vary).All(IsInKey);
        return ValueTask.CompletedTask;
    }

    /// <summary>Whether the response to <paramref name="request"/> depends only on the key and the mark.</summary>
    protected abstract bool Allows(HttpRequest request);

    /// <summary>Changes no later than the response does. Read before the response is made.</summary>
    protected abstract string ReadMark(HttpContext http);

    /// <summary>Whether the response that was made may be used again.</summary>
    protected virtual bool MayStore(HttpContext http) => true;

    private static bool IsInKey(string header) => VaryHeaders.Contains(header, StringComparer.OrdinalIgnoreCase);
}
