using Lucene.Net.Search;

namespace NewsApi.Search.Index.Querying;

/// <summary>Goes through the documents that one of <paramref name="finding"/> has; those of <paramref name="ranking"/> only add to scores.</summary>
internal sealed class FieldsScorer(Weight weight, Scorer[] finding, Scorer[] ranking) : Scorer(weight)
{
    // Where each stands: to ask them takes longer.
    private readonly int[] _found = Array.ConvertAll(finding, _ => -1);
    private readonly int[] _ranked = Array.ConvertAll(ranking, _ => -1);
    private int _document = -1;

    public override int DocID => _document;

    public override int Freq => _found.Count(document => document == _document);

    public override int NextDoc()
    {
        var least = NO_MORE_DOCS;
        for (var at = 0; at < _found.Length; at++)
        {
            if (_found[at] == _document)
            {
                _found[at] = finding[at].NextDoc();
            }

            least = Math.Min(least, _found[at]);
        }

        return _document = least;
    }

    public override int Advance(int target)
    {
        var least = NO_MORE_DOCS;
        for (var at = 0; at < _found.Length; at++)
        {
            if (_found[at] < target)
            {
                _found[at] = finding[at].Advance(target);
            }

            least = Math.Min(least, _found[at]);
        }

        return _document = least;
    }

    public override float GetScore()
    {
        var score = 0f;
        for (var at = 0; at < _found.Length; at++)
        {
            score += _found[at] == _document ? finding[at].GetScore() : 0;
        }

        for (var at = 0; at < _ranked.Length; at++)
        {
            if (_ranked[at] < _document)
            {
                _ranked[at] = ranking[at].Advance(_document);
            }

            score += _ranked[at] == _document ? ranking[at].GetScore() : 0;
        }

        return score;
    }

    public override long GetCost() => finding.Sum(scorer => scorer.GetCost());
}
