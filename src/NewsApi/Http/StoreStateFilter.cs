using NewsApi.Data;
using NewsApi.Http.Caching;

namespace NewsApi.Http;

/// <summary>The time of the last change, for responses that show or count many resources.</summary>
internal sealed class StoreStateFilter(ChangeFeed feed) : ResourceStateFilter, IDatedState
{
    // What is removed from the trash is not logged: it was not to be seen.
    protected override Task<ResourceState?> FindAsync(HttpContext http)
    {
        var isDated = !http.Request.Query.ContainsKey("deleted") && !http.Request.Query.Any(ResponseCache.DependsOnMore);
        return Task.FromResult(isDated && feed.LastChangeAt is { } last ? new ResourceState(null, last) : null);
    }
}
