using NewsApi.Data;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>The index with every change that was committed before it was asked for.</summary>
internal sealed class CurrentIndex(SearchIndex index, CommittedChanges committed, SearchTurns turns)
{
    // A client that waits longer would rather have what there is.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <exception cref="IndexNotReadyException">There is no index to search yet.</exception>
    public Task<IndexView> LookAsync(CancellationToken cancellationToken) =>
        index.LookAsync(committed.Sequence, Patience, cancellationToken);

    /// <summary>The same for who searches it, whose turn ends with the view.</summary>
    /// <exception cref="IndexNotReadyException">There is no index to search yet.</exception>
    public async Task<IndexView> LookInTurnAsync(CancellationToken cancellationToken)
    {
        var view = await LookAsync(cancellationToken);
        try
        {
            await turns.WaitAsync(cancellationToken);
        }
        catch
        {
            view.Dispose();
            throw;
        }

        view.Disposed += turns.Release;
        view.Turns = turns;
        return view;
    }
}
