using Lucene.Net.Index;
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
    private readonly SearchTime _time;
    private readonly Lock _asking = new();
    private bool _isAsked;
    private TimedTermsFilter? _lookUp;

    private IdJoin(LuceneQuery from, IdCollector ids, Target target, SearchTime time)
    {
        _from = new BooleanQuery { { from, Occur.MUST }, { Matching.OfType(target.FromType), Occur.MUST } };
        (_ids, _target, _time) = (ids, target, time);
    }

    /// <summary>The articles with a quote that matches <paramref name="quotes"/> as a whole.</summary>
    public static LuceneQuery ToArticles(LuceneQuery quotes, SearchTime time) => new ConstantScoreQuery(new IdJoin(
        quotes, new IdCollector(Fields.ArticleId), new Target(DocumentTypes.Quote, DocumentTypes.Article, Facts.Article, Fields.Id), time));

    /// <summary>The quotes of articles that match <paramref name="articles"/>.</summary>
    public static LuceneQuery ToQuotes(LuceneQuery articles, SearchTime time) => new ConstantScoreQuery(new IdJoin(
        articles, new IdCollector(Fields.Id), new Target(DocumentTypes.Article, DocumentTypes.Quote, Facts.Article, Fields.ArticleId), time));

    /// <summary>The quotes of speakers that match <paramref name="speakers"/>.</summary>
    public static LuceneQuery ToQuotesOf(LuceneQuery speakers, SearchTime time) => new ConstantScoreQuery(new IdJoin(
        speakers, new IdCollector(Fields.Id), new Target(DocumentTypes.Speaker, DocumentTypes.Quote, Facts.SpeakerId, null), time));

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        if (context.AtomicReader.DocFreq(Facts.TermOf(Facts.Type, _target.Type)) == 0)
        {
            return null;
        }

        Ask(context);
        return _ids.Found.Count == 0 ? null
            : _lookUp is not null ? _lookUp.GetDocIdSet(context, acceptDocs)
            : BitsFilteredDocIdSet.Wrap(GoThrough(context.AtomicReader, _target.IdField!), acceptDocs);
    }

    // Once for all segments of a search, of which several may be searched at once.
    private void Ask(AtomicReaderContext context)
    {
        lock (_asking)
        {
            if (_isAsked)
            {
                return;
            }

            new IndexSearcher(ReaderUtil.GetTopLevelContext(context).Reader).Search(_from, new TimedCollector(_ids, _time));
            _isAsked = true;
            var isLookedUp = _ids.Found.Count > 0 && (_ids.Found.Count <= MaxLookedUp || _target.IdField is null);
            _lookUp = isLookedUp ? new TimedTermsFilter([.. _ids.Found.Select(id => Facts.TermOf(_target.Fact, id.ToString()))], _time) : null;
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
    /// <param name="FromType">The kind of those from which one comes.</param>
    /// <param name="Type">Their own kind.</param>
    /// <param name="Fact">The fact that has the id.</param>
    /// <param name="IdField">The field that has it as a value, if one has.</param>
    private sealed record Target(string FromType, string Type, string Fact, string? IdField);

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
