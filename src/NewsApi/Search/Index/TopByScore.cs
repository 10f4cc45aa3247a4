using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.Search.Index;

/// <summary>
/// Collects the documents of the highest scores; of the same score, those of the lowest ids. Most documents of a great
/// result are none of them, and cost no more than a look at their score.
/// </summary>
internal sealed class TopByScore(int size) : ICollector
{
    // The least comes first.
    private readonly PriorityQueue<ScoreDoc, (float Score, long Id, int Document)> _best = new(
        Comparer<(float Score, long Id, int Document)>.Create((one, other) =>
            one.Score != other.Score ? one.Score.CompareTo(other.Score) : (other.Id, other.Document).CompareTo((one.Id, one.Document))));

    private NumericDocValues? _ids;
    private Scorer? _scorer;
    private int _docBase;
    private float _least = float.NegativeInfinity;

    public bool AcceptsDocsOutOfOrder => true;

    public int Total { get; private set; }

    public void SetScorer(Scorer scorer) => _scorer = scorer;

    public void SetNextReader(AtomicReaderContext context)
    {
        _docBase = context.DocBase;
        _ids = context.AtomicReader.GetNumericDocValues(Fields.Id);
    }

    public void Collect(int doc)
    {
        Total++;
        var score = _scorer!.GetScore();
        if (score >= _least)
        {
            var found = new ScoreDoc(_docBase + doc, score);
            Add(found, (score, _ids!.Get(doc), found.Doc));
        }
    }

    /// <summary>Takes over what another found elsewhere.</summary>
    public void Add(TopByScore other)
    {
        Total += other.Total;
        foreach (var (found, rank) in other._best.UnorderedItems)
        {
            Add(found, rank);
        }
    }

    /// <summary>The best, the first first; call once, after the search.</summary>
    public ScoreDoc[] Read()
    {
        var documents = new ScoreDoc[_best.Count];
        for (var at = documents.Length - 1; at >= 0; at--)
        {
            documents[at] = _best.Dequeue();
        }

        return documents;
    }

    private void Add(ScoreDoc found, (float Score, long Id, int Document) rank)
    {
        if (_best.Count < size)
        {
            _best.Enqueue(found, rank);
        }
        else
        {
            _best.EnqueueDequeue(found, rank);
        }

        if (_best.Count == size)
        {
            _least = _best.Peek().Score;
        }
    }
}
