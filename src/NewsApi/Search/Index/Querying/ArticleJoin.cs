using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Goes between the quotes of an article and the article, by the article's id.</summary>
internal sealed class ArticleJoin : Filter
{
    // To look up more than so many takes longer than to go through all.
    private const int MaxLookedUp = 2000;

    private readonly LuceneQuery _from;
    private readonly (string Type, string IdField) _to;
    private readonly IdCollector _ids;
    private bool _isAsked;
    private TermsFilter? _lookUp;

    private ArticleJoin(LuceneQuery from, (string Type, string IdField) source, (string Type, string IdField) to)
    {
        _from = new BooleanQuery { { from, Occur.MUST }, { Matching.OfType(source.Type), Occur.MUST } };
        (_to, _ids) = (to, new IdCollector(source.IdField));
    }

    private static (string Type, string IdField) Articles => (DocumentTypes.Article, Fields.Id);

    private static (string Type, string IdField) Quotes => (DocumentTypes.Quote, Fields.ArticleId);

    /// <summary>The articles with a quote that matches <paramref name="quotes"/> as a whole.</summary>
    public static LuceneQuery ToArticles(LuceneQuery quotes) => new ConstantScoreQuery(new ArticleJoin(quotes, Quotes, Articles));

    /// <summary>The quotes of articles that match <paramref name="articles"/>.</summary>
    public static LuceneQuery ToQuotes(LuceneQuery articles) => new ConstantScoreQuery(new ArticleJoin(articles, Articles, Quotes));

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        if (context.AtomicReader.DocFreq(new Term(Fields.Type, _to.Type)) == 0)
        {
            return null;
        }

        Ask(context);
        return _ids.Found.Count == 0 ? null
            : _lookUp is not null
            ? _lookUp.GetDocIdSet(context, acceptDocs)
            : BitsFilteredDocIdSet.Wrap(GoThrough(context.AtomicReader, _ids.Found), acceptDocs);
    }

    // Once for all segments of a search.
    private void Ask(AtomicReaderContext context)
    {
        if (!_isAsked)
        {
            new IndexSearcher(ReaderUtil.GetTopLevelContext(context).Reader).Search(_from, _ids);
            _isAsked = true;
            _lookUp = _ids.Found.Count is > 0 and <= MaxLookedUp ? new TermsFilter([.. _ids.Found.Select(ArticleDocuments.TermOf)]) : null;
        }
    }

    private FixedBitSet GoThrough(AtomicReader reader, HashSet<long> ids)
    {
        var joined = new FixedBitSet(reader.MaxDoc);
        var idOf = reader.GetNumericDocValues(_to.IdField);
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            if (ids.Contains(idOf.Get(document)))
            {
                joined.Set(document);
            }
        }

        return joined;
    }

    private sealed class IdCollector(string field) : ICollector
    {
        private NumericDocValues? _ids;

        public HashSet<long> Found { get; } = [];

        public bool AcceptsDocsOutOfOrder => true;

        public void SetScorer(Scorer scorer)
        {
        }

        public void SetNextReader(AtomicReaderContext context) => _ids = context.AtomicReader.GetNumericDocValues(field);

        // A segment in which something matches has the field.
        public void Collect(int doc) => Found.Add(_ids!.Get(doc));
    }
}
