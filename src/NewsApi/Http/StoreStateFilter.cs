using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http.Caching;

namespace NewsApi.Http;

/// <summary>The time of the last change, for responses that show or count many resources.</summary>
internal sealed class StoreStateFilter(NewsDbContext database) : ResourceStateFilter, IDatedState
{
    // What is removed from the trash is not logged: it was not to be seen.
    protected override async Task<ResourceState?> FindAsync(HttpContext http)
    {
        if (http.Request.Query.ContainsKey("deleted") || http.Request.Query.Any(ResponseCache.DependsOnMore))
        {
            return null;
        }

        var last = await database.Changes.OrderByDescending(change => change.Sequence)
            .Select(change => (DateTime?)change.At).FirstOrDefaultAsync(http.RequestAborted);
        return last is null ? null : new ResourceState(null, last);
    }
}
