using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace NewsApi.Search.Index;

/// <summary>The index as it was at one moment.</summary>
internal sealed class IndexView(JointSearchers searchers, string state) : IDisposable
{
    /// <summary>Tells that nobody looks any more.</summary>
    public event Action? Disposed;

    /// <summary>How far it has followed which database: views of the same state answer the same.</summary>
    public string State { get; } = state;

    /// <summary>Where who searches may take further turns, to search several parts at once; null for no others.</summary>
    public SearchTurns? Turns { get; set; }

    public IndexSearcher Searcher { get; } = searchers.Acquire();

    /// <summary>The speakers quoted in an article.</summary>
    public IEnumerable<long> SpeakersOf(long articleId)
    {
        foreach (var leaf in Searcher.IndexReader.Leaves)
        {
            var documents = leaf.AtomicReader.GetTermDocsEnum(ArticleDocuments.TermOf(articleId));
            var speakers = leaf.AtomicReader.GetSortedSetDocValues(Fields.SpeakerId);
            while (speakers is not null && documents?.NextDoc() is { } document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                speakers.SetDocument(document);
                for (var ordinal = speakers.NextOrd(); ordinal != SortedSetDocValues.NO_MORE_ORDS; ordinal = speakers.NextOrd())
                {
                    var value = new BytesRef();
                    speakers.LookupOrd(ordinal, value);
                    yield return long.Parse(value.Utf8ToString());
                }
            }
        }
    }

    public void Dispose()
    {
        searchers.Release(Searcher);
        Disposed?.Invoke();
    }
}
