using Lucene.Net.Index;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// Counts documents, many at a time: the loop over them is its own, so that the compiler optimizes it while it runs.
/// </summary>
internal interface IDocumentCounter
{
    /// <summary>Begins with another segment.</summary>
    void Begin(AtomicReader segment);

    /// <summary>Counts documents of the segment.</summary>
    void Count(ReadOnlySpan<int> documents);
}
