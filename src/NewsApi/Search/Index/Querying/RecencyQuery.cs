using Lucene.Net.Index;
using Lucene.Net.Queries;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Lifts what is new: up to half as much again, halved with every 30 days of age.</summary>
internal sealed class RecencyQuery(LuceneQuery query, DateTime now) : CustomScoreQuery(query)
{
    private const double Lift = 0.5;
    private const double HalfLifeDays = 30;

    protected override CustomScoreProvider GetCustomScoreProvider(AtomicReaderContext context) =>
        new Provider(context, now);

    private sealed class Provider(AtomicReaderContext context, DateTime now) : CustomScoreProvider(context)
    {
        private readonly NumericDocValues? _listedAt = context.AtomicReader.GetNumericDocValues(Fields.ListedAt);

        public override float CustomScore(int doc, float subQueryScore, float valSrcScore)
        {
            // A speaker has no date.
            var listedAt = _listedAt?.Get(doc) ?? 0;
            var days = Math.Max(0, TimeSpan.FromTicks(now.Ticks - listedAt).TotalDays);
            return (float)(subQueryScore * (1 + (Lift * Math.Pow(2, -days / HalfLifeDays))));
        }
    }
}
