using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace NewsApi.Search.Index.Querying;

/// <summary>The values that a segment has of a field, by their ordinals. A segment never changes: they are read once.</summary>
internal static class FacetValues<T>
{
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, T[]>> OfSegments = [];

    public static T[] Of(AtomicReader segment, string field, Func<BytesRef, T> read) =>
        OfSegments.GetOrCreateValue(segment.CoreCacheKey).GetOrAdd(field, _ => Read(segment, field, read));

    private static T[] Read(AtomicReader segment, string field, Func<BytesRef, T> read)
    {
        var many = segment.GetSortedSetDocValues(field);
        var one = many is null ? segment.GetSortedDocValues(field) : null;
        var values = new T[many?.ValueCount ?? one?.ValueCount ?? 0];
        var value = new BytesRef();
        for (var ordinal = 0; ordinal < values.Length; ordinal++)
        {
            many?.LookupOrd(ordinal, value);
            one?.LookupOrd(ordinal, value);
            values[ordinal] = read(value);
        }

        return values;
    }
}
