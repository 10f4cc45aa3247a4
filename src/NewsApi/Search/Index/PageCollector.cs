using Lucene.Net.Search;
using NewsApi.Search.Index.Querying;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index;

/// <summary>
/// Collects the hits of one page. The first hits are scored once more by how close the words stand together: to do that for
/// all of them would cost too much.
/// </summary>
internal sealed class PageCollector
{
    private const int RescoredCount = 200;

    private readonly IndexView _view;
    private readonly IndexQuery _query;
    private readonly LuceneQuery? _proximity;
    private readonly bool _isPositional;
    private readonly TopFieldCollector _top;

    public PageCollector(IndexView view, IndexQuery query, LuceneQuery? proximity)
    {
        (_view, _query, _proximity) = (view, query, proximity);

        // What is scored once more has another order: there, a page begins at a number.
        _isPositional = query.After is not { } after || (proximity is not null && after.Offset < RescoredCount);
        var sort = SortOrder.Of(query.Order);
        _top = TopFieldCollector.Create(
            sort, Size, _isPositional ? null : SortOrder.ToFieldDoc(sort, query.After!.Keys), fillFields: true,
            trackDocScores: query.Query is not null, trackMaxScore: false, docsScoredInOrder: false);
    }

    public ICollector Collector => _top;

    public int Total => _top.TotalHits;

    private int Offset => _query.After?.Offset ?? _query.Skip;

    private int Skip => _isPositional ? Offset : 0;

    private int Size => Math.Max(Skip + _query.Take, _proximity is null || !_isPositional ? 0 : RescoredCount);

    /// <summary>Returns the hits of the page, and where the next page begins.</summary>
    public (IReadOnlyList<IndexHit> Hits, IndexPosition? Next) Read()
    {
        var documents = _top.GetTopDocs().ScoreDocs;
        var end = Math.Min(Skip + _query.Take, documents.Length);
        var next = end > 0 && Offset + _query.Take < Total
            ? new IndexPosition(Offset + _query.Take, SortOrder.ToKeys((FieldDoc)documents[end - 1]))
            : null;
        return (ReadHits(documents), next);
    }

    private IReadOnlyList<IndexHit> ReadHits(ScoreDoc[] documents)
    {
        var hits = new IndexHits(_view);
        if (_proximity is null || !_isPositional || documents.Length == 0)
        {
            return hits.Read(documents.Skip(Skip).Take(_query.Take));
        }

        var first = documents.Take(RescoredCount).ToArray();
        first = QueryRescorer.Rescore(_view.Searcher, new TopDocs(Total, first, float.NaN), _proximity, 1, first.Length).ScoreDocs;
        var best = hits.Read(first).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id);
        return [.. best.Concat(hits.Read(documents.Skip(RescoredCount))).Skip(Skip).Take(_query.Take)];
    }
}
