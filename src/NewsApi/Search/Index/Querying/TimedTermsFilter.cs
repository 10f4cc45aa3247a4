using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Querying;

/// <summary>Documents that have one of the terms; those found until then once the time is up. Terms by thousands have millions.</summary>
internal sealed class TimedTermsFilter(IReadOnlyList<Term> terms, SearchTime time) : Filter
{
    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        FixedBitSet? found = null;
        foreach (var field in terms.GroupBy(term => term.Field))
        {
            if (context.AtomicReader.GetTerms(field.Key)?.GetEnumerator() is not { } all)
            {
                continue;
            }

            DocsEnum? documents = null;
            foreach (var term in field.Select(term => term.Bytes).Order())
            {
                if (all.SeekExact(term))
                {
                    documents = all.Docs(acceptDocs, documents, DocsFlags.NONE);
                    Take(documents, found ??= new FixedBitSet(context.AtomicReader.MaxDoc));
                }
            }
        }

        return found;
    }

    private void Take(DocsEnum documents, FixedBitSet found)
    {
        for (var document = documents.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS && time.Step(); document = documents.NextDoc())
        {
            found.Set(document);
        }
    }
}
