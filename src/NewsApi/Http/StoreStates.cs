using NewsApi.Data;
using NewsApi.Http.Answers;
using NewsApi.Model;

namespace NewsApi.Http;

/// <summary>When anything was changed last, for what shows many resources or counts them.</summary>
internal sealed class StoreStates(ReaderPool readers) : KnownStates
{
    private static readonly PreparedQuery<Change, int> Last = new(
        (database, count) => database.Changes.OrderByDescending(change => change.Sequence).Take(count));

    private static KnownState? Find(StoreReader reader) =>
        Last.Read(reader, 1) is [var last] ? new KnownState(null, last.At) : null;

    // What is removed from the trash is not logged: it was not to be seen.
    protected override async Task<KnownState?> FindAsync(HttpContext http) =>
        http.Request.Query.ContainsKey("deleted") || http.Request.Query.Any(KeptAnswers.DependsOnMore)
            ? null
            : await readers.ReadAsync(Find, http.RequestAborted);
}
