using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using NewsApi.Search.Index.Querying;

namespace NewsApi.Search.Index;

/// <summary>The index as it was at one moment.</summary>
internal sealed class IndexView(SearcherManager searchers, string state, long sequence) : IDisposable
{
    /// <summary>Raised when the view is disposed.</summary>
    public event Action? Disposed;

    /// <summary>Identifies the database and the last change that the index holds: views of the same state have the same results.</summary>
    public string State { get; } = state;

    /// <summary>The last change that the view holds.</summary>
    public long Sequence { get; } = sequence;

    public IndexSearcher Searcher { get; } = searchers.Acquire();

    /// <summary>A searcher of the same documents that stops when the budget is spent.</summary>
    public IndexSearcher Within(SearchBudget budget)
    {
        var segments = Searcher.IndexReader.Leaves.Select(leaf => new BudgetedReader(leaf.AtomicReader, budget));
        return new IndexSearcher(new MultiReader([.. segments], closeSubReaders: false)) { Similarity = Searcher.Similarity };
    }

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

    /// <summary>Reads all files and verifies their checksums.</summary>
    /// <exception cref="IndexDamagedException">A file is damaged.</exception>
    public void CheckIntegrity() => CheckIntegrity(Searcher.IndexReader);

    /// <summary>Reads all files of an index and verifies their checksums.</summary>
    /// <exception cref="IndexDamagedException">A file is damaged.</exception>
    public static void CheckIntegrity(IndexReader reader)
    {
        try
        {
            foreach (var leaf in reader.Leaves)
            {
                leaf.AtomicReader.CheckIntegrity();
            }
        }
        catch (Exception failure) when (failure is not ObjectDisposedException)
        {
            // A reader meets damaged bytes before it comes to the checksum: the exception may be of any type.
            throw new IndexDamagedException("The search index is damaged: " + failure.Message, failure);
        }
    }

    public void Dispose()
    {
        searchers.Release(Searcher);
        Disposed?.Invoke();
    }
}
