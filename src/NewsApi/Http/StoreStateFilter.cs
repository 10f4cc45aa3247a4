using NewsApi.Data;
using NewsApi.Http.Caching;
using NewsApi.Model;

namespace NewsApi.Http;

/// <summary>The time of the last change, for responses that show or count many resources.</summary>
internal sealed class StoreStateFilter(ReaderPool readers) : ResourceStateFilter, IDatedState
{
    private static readonly PreparedQuery<Change, int> Last = new(
        (database, count) => database.Changes.OrderByDescending(change => change.Sequence).Take(count));

    private static ResourceState? Find(StoreReader reader) =>
        Last.Read(reader, 1) is [var last] ? new ResourceState(null, last.At) : null;

    // What is removed from the trash is not logged: it was not to be seen.
    protected override async Task<ResourceState?> FindAsync(HttpContext http) =>
        http.Request.Query.ContainsKey("deleted") || http.Request.Query.Any(ResponseCache.DependsOnMore)
            ? null
            : await readers.ReadAsync(Find, http.RequestAborted);
}
