using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index;

/// <summary>
/// One of the two indexes of a generation. Articles are not among the documents of quotes, of which there are many more:
/// their lists of documents are much shorter so.
/// </summary>
internal sealed class IndexPart : IDisposable
{
    private readonly MMapDirectory _directory;

    private IndexPart(MMapDirectory directory, IndexWriter writer) => (_directory, Writer) = (directory, writer);

    public IndexWriter Writer { get; }

    /// <param name="path">Its folder.</param>
    /// <param name="mode">Whether it is begun or was committed before.</param>
    /// <param name="bufferMegabytes">What it may hold in memory before it writes to disk.</param>
    public static IndexPart Open(string path, OpenMode mode, double bufferMegabytes)
    {
        var directory = new MMapDirectory(path);
        try
        {
            var settings = new IndexWriterConfig(TextAnalysis.Lucene, new GapAnalyzer())
            {
                OpenMode = mode,
                RAMBufferSizeMB = bufferMegabytes,
                Similarity = new BM25Similarity(),
            };
            return new IndexPart(directory, new IndexWriter(directory, settings));
        }
        catch
        {
            directory.Dispose();
            throw;
        }
    }

    /// <summary>
    /// What it says of itself; null where there is none. It is opened for that, and so found damaged where a file is missing or
    /// was not written whole: to read all of it takes longer the more there is, and is left to <see cref="IndexCheck"/>.
    /// </summary>
    public static IndexStamp? ReadStamp(string path)
    {
        using var directory = new MMapDirectory(path);
        if (!DirectoryReader.IndexExists(directory))
        {
            return null;
        }

        using var reader = DirectoryReader.Open(directory);
        return IndexStamp.FromCommitData(reader.IndexCommit.UserData);
    }

    /// <summary>Replaces all documents that have the term by others, or by none.</summary>
    public void Replace(Term term, IReadOnlyList<Document> documents)
    {
        if (documents.Count == 0)
        {
            Writer.DeleteDocuments(term);
        }
        else
        {
            Writer.UpdateDocuments(term, documents);
        }
    }

    /// <summary>Puts everything taken in on disk.</summary>
    public void Commit(IndexStamp stamp)
    {
        Writer.SetCommitData(stamp.ToCommitData());
        Writer.Commit();
    }

    public void Dispose()
    {
        Writer.Rollback();
        _directory.Dispose();
    }
}
