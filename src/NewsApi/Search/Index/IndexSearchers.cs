using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace NewsApi.Search.Index;

/// <summary>The searcher over the parts of an index as one, as of the last refresh; Lucene's <c>SearcherManager</c> has one part.</summary>
internal sealed class IndexSearchers : ReferenceManager<IndexSearcher>
{
    private readonly DirectoryReader[] _parts;
    private bool _isDisposed;

    public IndexSearchers(params IEnumerable<IndexPart> parts)
    {
        _parts = [.. parts.Select(part => DirectoryReader.Open(part.Writer, applyAllDeletes: true))];
        Current = Join();
    }

    // Null where nothing is newer.
    protected override IndexSearcher RefreshIfNeeded(IndexSearcher referenceToRefresh)
    {
        var isNewer = false;
        for (var at = 0; at < _parts.Length; at++)
        {
            if (DirectoryReader.OpenIfChanged(_parts[at]) is { } newer)
            {
                _parts[at].DecRef();
                (_parts[at], isNewer) = (newer, true);
            }
        }

        return isNewer ? Join() : null!;
    }

    protected override bool TryIncRef(IndexSearcher reference) => reference.IndexReader.TryIncRef();

    protected override void DecRef(IndexSearcher reference) => reference.IndexReader.DecRef();

    protected override int GetRefCount(IndexSearcher reference) => reference.IndexReader.RefCount;

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing && !_isDisposed)
        {
            _isDisposed = true;
            Array.ForEach(_parts, part => part.DecRef());
        }
    }

    // The searcher keeps the parts open while it is used.
    private IndexSearcher Join() => new(new MultiReader([.. _parts], closeSubReaders: false)) { Similarity = new BM25Similarity() };
}
