using Lucene.Net.Index;
using Lucene.Net.Search.Spans;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// The places of a term, which end when the time is up: in frequent words, a search may go through very many of them
/// before it finds two that are near.
/// </summary>
internal sealed class TimedSpanTermQuery(Term term, SearchTime time) : SpanTermQuery(term)
{
    public override Spans GetSpans(AtomicReaderContext context, IBits acceptDocs, IDictionary<Term, TermContext> termContexts) =>
        new TimedSpans(base.GetSpans(context, acceptDocs, termContexts), time);

    private sealed class TimedSpans(Spans inner, SearchTime time) : Spans
    {
        public override int Doc => inner.Doc;

        public override int Start => inner.Start;

        public override int End => inner.End;

        public override bool IsPayloadAvailable => inner.IsPayloadAvailable;

        public override bool MoveNext() => time.Step() && inner.MoveNext();

        public override bool SkipTo(int target) => time.Step() && inner.SkipTo(target);

        public override ICollection<byte[]> GetPayload() => inner.GetPayload();

        public override long GetCost() => inner.GetCost();
    }
}
