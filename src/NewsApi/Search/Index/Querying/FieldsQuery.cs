using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// What was typed, asked of several fields at once: documents match if one of those that find does; all add to the score,
/// which is reckoned only where somebody asks for it.
/// </summary>
internal sealed class FieldsQuery(IReadOnlyList<LuceneQuery> finding, IReadOnlyList<LuceneQuery> ranking) : LuceneQuery
{
    public override LuceneQuery Rewrite(IndexReader reader)
    {
        var (found, ranked) = (Rewrite(finding, reader), Rewrite(ranking, reader));
        return found.SequenceEqual(finding) && ranked.SequenceEqual(ranking) ? this : new FieldsQuery(found, ranked) { Boost = Boost };
    }

    public override Weight CreateWeight(IndexSearcher searcher) => new FieldsWeight(
        this, [.. finding.Select(query => query.CreateWeight(searcher))], [.. ranking.Select(query => query.CreateWeight(searcher))]);

    public override void ExtractTerms(ISet<Term> terms)
    {
        foreach (var query in finding.Concat(ranking))
        {
            query.ExtractTerms(terms);
        }
    }

    public override string ToString(string field) =>
        $"({string.Join(' ', finding.Select(query => query.ToString(field)))} ^ {string.Join(' ', ranking.Select(query => query.ToString(field)))})";

    private static LuceneQuery[] Rewrite(IReadOnlyList<LuceneQuery> queries, IndexReader reader) =>
        [.. queries.Select(query => query.Rewrite(reader))];

    private sealed class FieldsWeight(FieldsQuery query, Weight[] finding, Weight[] ranking) : Weight
    {
        public override LuceneQuery Query => query;

        public override float GetValueForNormalization() =>
            finding.Concat(ranking).Sum(weight => weight.GetValueForNormalization()) * query.Boost * query.Boost;

        public override void Normalize(float norm, float topLevelBoost) =>
            Array.ForEach([.. finding, .. ranking], weight => weight.Normalize(norm, topLevelBoost * query.Boost));

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var found = Scorers(finding, context, acceptDocs);
            return found.Length == 0 ? null : new FieldsScorer(this, found, Scorers(ranking, context, acceptDocs));
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var parts = finding.Concat(ranking).Select(weight => weight.Explain(context, doc)).Where(part => part.IsMatch).ToList();
            var sum = new Explanation(parts.Sum(part => part.Value), "sum of the fields");
            parts.ForEach(sum.AddDetail);
            return sum;
        }

        private static Scorer[] Scorers(Weight[] weights, AtomicReaderContext context, IBits acceptDocs) =>
            [.. weights.Select(weight => weight.GetScorer(context, acceptDocs)).OfType<Scorer>()];
    }
}
