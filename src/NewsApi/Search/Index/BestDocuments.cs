using Lucene.Net.Search;
using NewsApi.Search.Index.Querying;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index;

/// <summary>
/// Collects the documents of one page. Whether words stand close together is asked only of the best: it costs too much
/// to ask of all.
/// </summary>
internal sealed class BestDocuments(IndexView view, IndexQuery query, LuceneQuery? proximity)
{
    private const int ExaminedCount = 200;

    private readonly TopFieldCollector _top = TopFieldCollector.Create(
        Orders.Of(query.Order), Math.Max(query.Skip + query.Take, proximity is null ? 0 : ExaminedCount), fillFields: false,
        trackDocScores: query.Query is not null, trackMaxScore: false, docsScoredInOrder: false);

    public ICollector Collector => _top;

    public int Total => _top.TotalHits;

    /// <summary>The page.</summary>
    public IReadOnlyList<IndexHit> Read()
    {
        var hits = new IndexHits(view);
        if (proximity is null)
        {
            return hits.Read(_top.GetTopDocs(query.Skip, query.Take).ScoreDocs);
        }

        var documents = _top.GetTopDocs().ScoreDocs;
        var examined = documents.Take(ExaminedCount).ToArray();
        var lifted = QueryRescorer.Rescore(view.Searcher, new TopDocs(examined.Length, examined, 0), proximity, 1, examined.Length);
        var best = hits.Read(lifted.ScoreDocs).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id);
        return [.. best.Concat(hits.Read(documents[examined.Length..])).Skip(query.Skip).Take(query.Take)];
    }
}
