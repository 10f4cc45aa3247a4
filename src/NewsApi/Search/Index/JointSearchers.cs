using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;

namespace NewsApi.Search.Index;

/// <summary>Searches several indexes as if they were one, as they were when they were last refreshed.</summary>
internal sealed class JointSearchers : ReferenceManager<IndexSearcher>
{
    private readonly DirectoryReader[] _parts;
    private bool _isDisposed;

    public JointSearchers(params IEnumerable<IndexPart> parts)
    {
        _parts = [.. parts.Select(part => DirectoryReader.Open(part.Writer, applyAllDeletes: true))];
        Current = Join();
    }

    // Null tells that there is nothing newer.
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

    // It keeps the parts open as long as somebody searches it.
    private IndexSearcher Join() => new(new MultiReader([.. _parts], closeSubReaders: false)) { Similarity = new BM25Similarity() };
}
