using Lucene.Net.Search;

namespace NewsApi.Search.Index;

/// <summary>The versions of articles by their ids.</summary>
/// <param name="Stored">The versions in the database; articles in the trash have none.</param>
/// <param name="Changing">Articles with changes that are not to be compared.</param>
internal sealed record ArticleVersions(IReadOnlyDictionary<long, long> Stored, IReadOnlySet<long> Changing)
{
    /// <summary>The articles whose version in an index is another, or which only one of the two has.</summary>
    public IReadOnlyList<long> FindDifferences(IReadOnlyDictionary<long, long> indexed) =>
    [
        .. Stored.Keys.Union(indexed.Keys).Where(id => !Changing.Contains(id)
            && (!Stored.TryGetValue(id, out var one) || !indexed.TryGetValue(id, out var other) || one != other)).Order(),
    ];

    /// <summary>Reads the versions of the articles in a range of ids from an index.</summary>
    public static Dictionary<long, long> Read(IndexView view, long from, long to)
    {
        var versions = new Dictionary<long, long>();
        foreach (var segment in view.Searcher.IndexReader.Leaves.Select(leaf => leaf.AtomicReader))
        {
            var documents = segment.GetTermDocsEnum(Facts.TermOf(Facts.Type, DocumentTypes.Article));
            var (ids, numbers, live) = (
                segment.GetNumericDocValues(Fields.Id), segment.GetNumericDocValues(Fields.Version), segment.LiveDocs);
            while (documents?.NextDoc() is { } document and not DocIdSetIterator.NO_MORE_DOCS)
            {
                if (live?.Get(document) != false && ids.Get(document) is var id && id >= from && id < to)
                {
                    versions[id] = numbers.Get(document);
                }
            }
        }

        return versions;
    }
}
