using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Goes from documents that match to others that have the same id: from quotes to their article, and so on.</summary>
internal sealed class IdJoin : Filter
{
    // To look up more than so many takes longer than to go through all.
    private const int MaxLookedUp = 2000;

    private readonly LuceneQuery _from;
    private readonly IdCollector _ids;
    private readonly Target _target;
    private bool _isAsked;
    private TermsFilter? _lookUp;

    private IdJoin(LuceneQuery from, string type, IdCollector ids, Target target)
    {
        _from = new BooleanQuery { { from, Occur.MUST }, { Matching.OfType(type), Occur.MUST } };
        (_ids, _target) = (ids, target);
    }

    /// <summary>The articles with a quote that matches <paramref name="quotes"/> as a whole.</summary>
    public static LuceneQuery ToArticles(LuceneQuery quotes) => new ConstantScoreQuery(new IdJoin(
        quotes, DocumentTypes.Quote, new IdCollector(Fields.ArticleId), new Target(DocumentTypes.Article, Fields.Article, Fields.Id)));

    /// <summary>The quotes of articles that match <paramref name="articles"/>.</summary>
    public static LuceneQuery ToQuotes(LuceneQuery articles) => new ConstantScoreQuery(new IdJoin(
        articles, DocumentTypes.Article, new IdCollector(Fields.Id), new Target(DocumentTypes.Quote, Fields.Article, Fields.ArticleId)));

    /// <summary>The quotes of speakers that match <paramref name="speakers"/>.</summary>
    public static LuceneQuery ToQuotesOf(LuceneQuery speakers) => new ConstantScoreQuery(new IdJoin(
        speakers, DocumentTypes.Speaker, new IdCollector(Fields.Id), new Target(DocumentTypes.Quote, Fields.SpeakerId, null)));

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        if (context.AtomicReader.DocFreq(new Term(Fields.Type, _target.Type)) == 0)
        {
            return null;
        }

        Ask(context);
        return _ids.Found.Count == 0 ? null
            : _lookUp is not null ? _lookUp.GetDocIdSet(context, acceptDocs)
            : BitsFilteredDocIdSet.Wrap(GoThrough(context.AtomicReader, _target.IdField!), acceptDocs);
    }

    // Once for all segments of a search.
    private void Ask(AtomicReaderContext context)
    {
        if (!_isAsked)
        {
            new IndexSearcher(ReaderUtil.GetTopLevelContext(context).Reader).Search(_from, _ids);
            _isAsked = true;
            var isLookedUp = _ids.Found.Count > 0 && (_ids.Found.Count <= MaxLookedUp || _target.IdField is null);
            _lookUp = isLookedUp ? new TermsFilter([.. _ids.Found.Select(id => new Term(_target.TermField, id.ToString()))]) : null;
        }
    }

    private FixedBitSet GoThrough(AtomicReader reader, string idField)
    {
        var joined = new FixedBitSet(reader.MaxDoc);
        var idOf = reader.GetNumericDocValues(idField);
        for (var document = 0; document < reader.MaxDoc; document++)
        {
            if (_ids.Found.Contains(idOf.Get(document)))
            {
                joined.Set(document);
            }
        }

        return joined;
    }

    /// <summary>The documents that are found.</summary>
    /// <param name="Type">Their kind.</param>
    /// <param name="TermField">The field that has the id as a term.</param>
    /// <param name="IdField">The field that has it as a value, if one has.</param>
    private sealed record Target(string Type, string TermField, string? IdField);

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
