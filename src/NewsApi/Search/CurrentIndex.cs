using NewsApi.Data;
using NewsApi.Search.Index;

namespace NewsApi.Search;

/// <summary>The index with every change that was committed before the request.</summary>
internal sealed class CurrentIndex(SearchIndex index, ChangeFeed feed, SearchSlots slots)
{
    // Beyond this, a client is better served by what the index has.
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(2);

    private long _expected;

    /// <summary>Opens a view.</summary>
    /// <exception cref="IndexNotReadyException">There is no index to search yet.</exception>
    public Task<IndexView> OpenAsync(CancellationToken cancellationToken)
    {
        _expected = feed.Sequence;
        return index.OpenAsync(_expected, Timeout, cancellationToken);
    }

    /// <summary>A warning if the view lacks changes that were committed before the request.</summary>
    public IEnumerable<string> WarningsOf(IndexView view) => view.Sequence < _expected
        ? [$"The search index lacks the last {_expected - view.Sequence} changes: hits may be missing or out of date."]
        : [];

    /// <summary>Opens a view and takes a search slot, which is released when the view is disposed.</summary>
    /// <exception cref="IndexNotReadyException">There is no index to search yet.</exception>
    public async Task<IndexView> OpenInSlotAsync(CancellationToken cancellationToken)
    {
        var view = await OpenAsync(cancellationToken);
        try
        {
            await slots.WaitAsync(cancellationToken);
        }
        catch
        {
            view.Dispose();
            throw;
        }

        view.Disposed += slots.Release;
        return view;
    }
}
