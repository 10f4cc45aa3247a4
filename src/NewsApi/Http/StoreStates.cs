using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Http.Answers;

namespace NewsApi.Http;

/// <summary>When anything was changed last, for what shows many resources or counts them.</summary>
internal sealed class StoreStates(NewsDbContext database) : KnownStates
{
    // What is removed from the trash is not logged: it was not to be seen.
    protected override async Task<KnownState?> FindAsync(HttpContext http) =>
        http.Request.Query.ContainsKey("deleted") || http.Request.Query.Any(KeptAnswers.DependsOnMore)
            ? null
            : await FindLastAsync(http.RequestAborted);

    private async Task<KnownState?> FindLastAsync(CancellationToken cancellationToken)
    {
        var last = await database.Changes.OrderByDescending(change => change.Sequence)
            .Select(change => (DateTime?)change.At).FirstOrDefaultAsync(cancellationToken);
        return last is null ? null : new KnownState(null, last);
    }
}
