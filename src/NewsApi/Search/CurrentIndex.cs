using NewsApi.Data;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>The index with every change that was committed before it was asked for.</summary>
internal sealed class CurrentIndex(SearchIndex index, CommittedChanges committed)
{
    // A client that waits longer would rather have what there is.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <exception cref="IndexNotReadyException">There is no index to search yet.</exception>
    public Task<IndexView> LookAsync(CancellationToken cancellationToken) =>
        index.LookAsync(committed.Sequence, Patience, cancellationToken);
}
