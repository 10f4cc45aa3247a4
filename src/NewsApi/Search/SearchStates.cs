using System.Security.Cryptography;
using System.Text;
using NewsApi.Http;
using NewsApi.Http.Caching;

namespace NewsApi.Search;

/// <summary>How far the index has followed: until it goes on, the same question has the same answer.</summary>
internal sealed class SearchStates(CurrentIndex index) : ResourceStateFilter
{
    // Of a search, how long it took differs each time; its bytes would never be the same.
    protected override async Task<ResourceState?> FindAsync(HttpContext http)
    {
        var request = http.Request;
        if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
        {
            return null;
        }

        using var view = await index.LookAsync(http.RequestAborted);
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{view.State}\n{request.Path}{request.QueryString}"));
        return IsRelativeToNow(request) ? null : new ResourceState($"\"{Convert.ToHexStringLower(hash.AsSpan(0, 16))}\"", null);
    }

    private static bool IsRelativeToNow(HttpRequest request) => request.Query.Any(parameter =>
        parameter.Key != "q" && (ResponseCache.DependsOnMore(parameter) || parameter is { Key: "rank", Value: [not "relevance"] }));
}
