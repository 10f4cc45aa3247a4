using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Words that follow one another in a field. What many documents have but few have so is given up when the time is up.</summary>
internal sealed class SequenceQuery(string inField, IReadOnlyList<string> words, SearchTime time) : LuceneQuery
{
    public override Weight CreateWeight(IndexSearcher searcher) => new SequenceWeight(this, searcher, time);

    public override void ExtractTerms(ISet<Term> terms) => terms.UnionWith(Terms);

    public override string ToString(string field) => $"{inField}:\"{string.Join(' ', words)}\"";

    private sealed class SequenceWeight : Weight
    {
        private readonly SequenceQuery _query;
        private readonly Similarity _similarity;
        private readonly Similarity.SimWeight _weight;
        private readonly SearchTime _time;

        public SequenceWeight(SequenceQuery query, IndexSearcher searcher, SearchTime time)
        {
            (_query, _similarity, _time) = (query, searcher.Similarity, time);
            var statistics = query.Terms.Select(term =>
                searcher.TermStatistics(term, TermContext.Build(searcher.TopReaderContext, term)));
            _weight = _similarity.ComputeWeight(query.Boost, searcher.CollectionStatistics(query.Terms[0].Field), [.. statistics]);
        }

        public override LuceneQuery Query => _query;

        public override float GetValueForNormalization() => _weight.GetValueForNormalization();

        public override void Normalize(float norm, float topLevelBoost) => _weight.Normalize(norm, topLevelBoost);

        public override Scorer? GetScorer(AtomicReaderContext context, IBits acceptDocs)
        {
            var places = new WordPlaces[_query.Terms.Count];
            for (var at = 0; at < places.Length; at++)
            {
                if (WordPlaces.Find(context.AtomicReader, acceptDocs, _query.Terms[at], at) is not { } found)
                {
                    return null;
                }

                places[at] = found;
            }

            // The rarest leads.
            Array.Sort(places, (one, other) => one.Cost.CompareTo(other.Cost));
            return new SequenceScorer(this, places, _similarity.GetSimScorer(_weight, context), _time);
        }

        public override Explanation Explain(AtomicReaderContext context, int doc)
        {
            var scorer = GetScorer(context, context.AtomicReader.LiveDocs);
            return scorer is not null && scorer.Advance(doc) == doc
                ? new Explanation(scorer.GetScore(), $"{_query.ToString("")} {scorer.Freq} times")
                : new Explanation(0, "the words do not follow one another");
        }
    }

    private IReadOnlyList<Term> Terms { get; } = [.. words.Select(word => new Term(inField, word))];
}
