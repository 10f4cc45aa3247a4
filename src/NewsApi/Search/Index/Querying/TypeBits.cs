using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Querying;

/// <summary>The documents of each kind in a segment, in memory: a bit each.</summary>
internal static class TypeBits
{
    // A segment never changes, but for the documents that are deleted from it.
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, FixedBitSet>> OfSegments = [];

    /// <summary>Returns the documents of a kind that are not deleted, as bits that the caller may change.</summary>
    public static FixedBitSet Of(AtomicReader segment, string type)
    {
        var documents = OfSegments.GetOrCreateValue(segment.CoreCacheKey).GetOrAdd(type, _ => Read(segment, type)).Clone();
        if (segment.LiveDocs is { } live)
        {
            for (var doc = documents.NextSetBit(0); doc >= 0; doc = doc + 1 < documents.Length ? documents.NextSetBit(doc + 1) : -1)
            {
                if (!live.Get(doc))
                {
                    documents.Clear(doc);
                }
            }
        }

        return documents;
    }

    private static FixedBitSet Read(AtomicReader segment, string type)
    {
        var documents = new FixedBitSet(segment.MaxDoc);
        var ofType = segment.GetTermDocsEnum(Facts.TermOf(Facts.Type, type));
        while (ofType is not null && ofType.NextDoc() is var doc and not DocIdSetIterator.NO_MORE_DOCS)
        {
            documents.Set(doc);
        }

        return documents;
    }
}
