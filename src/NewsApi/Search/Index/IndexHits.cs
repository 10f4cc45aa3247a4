using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.Search.Index;

/// <summary>Reads which articles, quotes and speakers the documents of a page stand for.</summary>
internal sealed class IndexHits(IndexView view)
{
    public IReadOnlyList<IndexHit> Read(IEnumerable<ScoreDoc> documents) => [.. documents.Select(Read)];

    /// <summary>The ids with a number that each has.</summary>
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
            : leaf.AtomicReader.GetDocsWithField(Fields.Position)?.Get(inLeaf) == true ? SearchType.Quote : SearchType.Article;
        return new IndexHit(type, id, float.IsNaN(document.Score) ? null : document.Score);
    }
}
