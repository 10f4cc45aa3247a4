using Lucene.Net.Index;
using Lucene.Net.Search;

namespace NewsApi.Search.Index;

/// <summary>Reads which articles, quotes and speakers the documents of a page stand for.</summary>
internal sealed class IndexHits(IndexView view)
{
    public IReadOnlyList<IndexHit> Read(ScoreDoc[] documents) => [.. documents.Select(Read)];

    private IndexHit Read(ScoreDoc document)
    {
        var leaves = view.Searcher.IndexReader.Leaves;
        var leaf = leaves[ReaderUtil.SubIndex(document.Doc, leaves)];
        var inLeaf = document.Doc - leaf.DocBase;
        var id = leaf.AtomicReader.GetNumericDocValues(Fields.Id).Get(inLeaf);
        var type = leaf.AtomicReader.GetDocsWithField(Fields.ListedAt)?.Get(inLeaf) != true
            ? SearchType.Speaker
            : leaf.AtomicReader.GetDocsWithField(Fields.Position)?.Get(inLeaf) == true ? SearchType.Quote : SearchType.Article;
        return new IndexHit(type, id, float.IsNaN(document.Score) ? null : document.Score);
    }
}
