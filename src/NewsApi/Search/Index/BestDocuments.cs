using Lucene.Net.Index;
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

    private readonly TopByScore? _byScore = query.Order.Count == 0 ? new TopByScore(SizeOf(query, proximity)) : null;
    private readonly TopFieldCollector? _byOrder = query.Order.Count == 0 ? null : TopFieldCollector.Create(
        Orders.Of(query.Order), SizeOf(query, proximity), fillFields: false, trackDocScores: query.Query is not null,
        trackMaxScore: false, docsScoredInOrder: false);

    public ICollector Collector => (ICollector?)_byScore ?? _byOrder!;

    /// <summary>Takes over what another of the same query, in order of scores, collected of other documents.</summary>
    public void Add(BestDocuments other) => _byScore!.Add(other._byScore!);

    public int Total => _byScore?.Total ?? _byOrder!.TotalHits;

    /// <summary>The page.</summary>
    public IReadOnlyList<IndexHit> Read()
    {
        var hits = new IndexHits(view);
        var documents = _byScore?.Read() ?? _byOrder!.GetTopDocs().ScoreDocs;
        if (proximity is null)
        {
            return hits.Read(documents.Skip(query.Skip).Take(query.Take));
        }

        var examined = documents.Take(ExaminedCount).ToArray();
        Lift(examined, proximity);
        var best = hits.Read(examined).OrderByDescending(hit => hit.Score).ThenBy(hit => hit.Id);
        return [.. best.Concat(hits.Read(documents.Skip(ExaminedCount))).Skip(query.Skip).Take(query.Take)];
    }

    private static int SizeOf(IndexQuery query, LuceneQuery? proximity) =>
        Math.Max(query.Skip + query.Take, proximity is null ? 0 : ExaminedCount);

    private void Lift(ScoreDoc[] documents, LuceneQuery query)
    {
        var weight = view.Searcher.CreateNormalizedWeight(query);
        var leaves = view.Searcher.IndexReader.Leaves;
        foreach (var segment in documents.GroupBy(document => ReaderUtil.SubIndex(document.Doc, leaves)))
        {
            var leaf = leaves[segment.Key];
            if (weight.GetScorer(leaf, leaf.AtomicReader.LiveDocs) is { } scorer)
            {
                Lift(segment.OrderBy(document => document.Doc), leaf.DocBase, scorer);
            }
        }
    }

    private static void Lift(IEnumerable<ScoreDoc> documents, int docBase, Scorer scorer)
    {
        foreach (var document in documents)
        {
            var wanted = document.Doc - docBase;
            var reached = scorer.DocID < wanted ? scorer.Advance(wanted) : scorer.DocID;
            if (reached == wanted)
            {
                document.Score += scorer.GetScore();
            }
        }
    }
}
