using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.Search.Index;

/// <summary>Reads the kinds and ids of documents.</summary>
internal sealed class IndexHits(IndexView view)
{
    public IReadOnlyList<IndexHit> Read(IEnumerable<ScoreDoc> documents) => [.. documents.Select(Read)];

    /// <summary>Returns the ids with the value of a number field.</summary>
    public IEnumerable<(long Id, long Number)> ReadNumbers(ScoreDoc[] documents, string field) => documents.Select(document =>
    {
        var (leaf, inLeaf) = Locate(document);
        return (leaf.AtomicReader.GetNumericDocValues(Fields.Id).Get(inLeaf), leaf.AtomicReader.GetNumericDocValues(field).Get(inLeaf));
    });

    private (AtomicReaderContext Leaf, int InLeaf) Locate(ScoreDoc document)
    {
        var leaves = view.Searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(document.Doc, leaves)];
        return (leaf, document.Doc - leaf.DocBase);
    }

    private IndexHit Read(ScoreDoc document)
    {
        var (leaf, inLeaf) = Locate(document);
        var id = leaf.AtomicReader.GetNumericDocValues(Fields.Id).Get(inLeaf);
        var type = leaf.AtomicReader.GetDocsWithField(Fields.ListedAt)?.Get(inLeaf) != true
            ? SearchType.Speaker
            : leaf.AtomicReader.GetDocsWithField(Fields.ArticleId)?.Get(inLeaf) == true ? SearchType.Quote : SearchType.Article;
        return new IndexHit(type, id, float.IsNaN(document.Score) ? null : document.Score);
    }
}
