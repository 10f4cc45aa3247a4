using Lucene.Net.Documents;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using NewsApi.Search.Index.Analysis;

namespace NewsApi.Search.Index;

/// <summary>
/// One of the two Lucene indexes of a generation. Articles are apart from the many more documents of quotes, which keeps their
/// postings short. The writer lives as long as the index is open.
/// </summary>
internal sealed class IndexPart : IDisposable
{
    private readonly MMapDirectory _directory;

    private IndexPart(MMapDirectory directory, IndexWriter writer) => (_directory, Writer) = (directory, writer);

    public IndexWriter Writer { get; }

    /// <param name="path">Its folder.</param>
    /// <param name="mode">Whether the index is created or opened.</param>
    /// <param name="bufferMegabytes">The size of the write buffer.</param>
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
    /// Reads the commit data; null where there is no index. Opening it finds a missing or truncated file; checksums are left to
    /// <see cref="IndexCheck"/>.
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

    /// <summary>Commits all changes.</summary>
    public void Commit(IndexStamp stamp)
    {
        Writer.SetCommitData(stamp.ToCommitData());
        Writer.Commit();
    }

    // Rollback, not Dispose, which leaks file handles where the last commit fails (Lucene.NET issue 1284).
    public void Dispose()
    {
        Writer.Rollback();
        _directory.Dispose();
    }
}
