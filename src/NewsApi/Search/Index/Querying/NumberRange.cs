using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// Documents whose number is at least <paramref name="from"/> and below <paramref name="to"/>. A million quotes are filtered by
/// date within 15 ms so; with Lucene's range filter, which reads the packed doc values of each document, within 67.
/// </summary>
internal sealed class NumberRange(string field, long? from, long? to) : Filter
{
    public override DocIdSet GetDocIdSet(AtomicReaderContext context, IBits? acceptDocs) =>
        new Documents(NumberColumn<long>.Of(context.AtomicReader, field, 0), acceptDocs, from ?? long.MinValue, to ?? long.MaxValue);

    private sealed class Documents(long[] numbers, IBits? acceptDocs, long from, long to)
        : FieldCacheDocIdSet(numbers.Length, acceptDocs)
    {
        protected override bool MatchDoc(int doc) => numbers[doc] >= from && numbers[doc] < to;
    }
}
