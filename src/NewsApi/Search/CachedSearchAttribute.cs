using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Http.Caching;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>Caches the responses of searches until the next commit, or until the index is rebuilt.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class CachedSearchAttribute : ResponseCachePolicyAttribute
{
    /// <summary>Whether the result of a search changes with the time.</summary>
    public static bool IsRelativeToNow(HttpRequest request) => request.Query.Any(parameter =>
        parameter.Key != "q" && (ResponseCache.DependsOnMore(parameter) || parameter is { Key: "rank", Value: [not "relevance"] }));

    protected override bool Allows(HttpRequest request) => !IsRelativeToNow(request);

    protected override string ReadMark(HttpContext http)
    {
        var services = http.RequestServices;
        return $"{services.GetRequiredService<ChangeFeed>().Marks.Commits} {services.GetRequiredService<SearchIndex>().Builds}";
    }

    // A search of a part, or of an index that lacks the last commit, has no state.
    protected override bool MayStore(HttpContext http) => http.Features.Get<ResourceState>() is not null;
}
