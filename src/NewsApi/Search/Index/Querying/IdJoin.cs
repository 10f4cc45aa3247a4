using Lucene.Net.Index;
using Lucene.Net.Queries;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// Joins documents of one kind to those of another by an id: quotes to their article, speakers to their quotes. Documents of
/// further kinds may have the same id: the query selects its kind.
/// </summary>
internal sealed class IdJoin : Filter
{
    // Beyond this number, a scan of the ids of all documents is faster than looking up terms.
    private const int MaxLookedUp = 2000;

    private readonly LuceneQuery _from;
    private readonly IdCollector _ids;
    private readonly Target _target;
    private bool _isJoined;
    private TermsFilter? _lookUp;

    private IdJoin(LuceneQuery from, IdCollector ids, Target target)
    {
        _from = new BooleanQuery { { from, Occur.MUST }, { Matching.OfType(target.FromType), Occur.MUST } };
        (_ids, _target) = (ids, target);
    }

    /// <summary>The articles with a quote that matches <paramref name="quotes"/> as a whole.</summary>
    public static LuceneQuery ToArticles(LuceneQuery quotes) => new ConstantScoreQuery(new IdJoin(
        quotes, new IdCollector(Fields.ArticleId), new Target(DocumentTypes.Quote, Facts.Article, Fields.Id)));

    /// <summary>The quotes of articles that match <paramref name="articles"/>.</summary>
    public static LuceneQuery ToQuotes(LuceneQuery articles) => new ConstantScoreQuery(new IdJoin(
        articles, new IdCollector(Fields.Id), new Target(DocumentTypes.Article, Facts.Article, Fields.ArticleId)));

    /// <summary>The quotes of speakers that match <paramref name="speakers"/>.</summary>
    public static LuceneQuery ToQuotesOf(LuceneQuery speakers) => new ConstantScoreQuery(new IdJoin(
        speakers, new IdCollector(Fields.Id), new Target(DocumentTypes.Speaker, Facts.SpeakerId, null)));

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        Join(context);
        return _ids.Found.Count == 0 ? null
            : _lookUp is not null ? _lookUp.GetDocIdSet(context, acceptDocs)
            : BitsFilteredDocIdSet.Wrap(Scan(context.AtomicReader, _target.IdField!), acceptDocs);
    }

    // Once for all segments of a search.
    private void Join(AtomicReaderContext context)
    {
        if (_isJoined)
        {
            return;
        }

        new IndexSearcher(ReaderUtil.GetTopLevelContext(context).Reader).Search(_from, _ids);
        _isJoined = true;
        var isLookedUp = _ids.Found.Count > 0 && (_ids.Found.Count <= MaxLookedUp || _target.IdField is null);
        _lookUp = isLookedUp ? new TermsFilter([.. _ids.Found.Select(id => Facts.TermOf(_target.Fact, id.ToString()))]) : null;
    }

    private FixedBitSet Scan(AtomicReader reader, string idField)
    {
        var joined = new FixedBitSet(reader.MaxDoc);
        var idOf = reader.GetNumericDocValues(idField);
        for (var document = 0; idOf is not null && document < reader.MaxDoc; document++)
        {
            if (_ids.Found.Contains(idOf.Get(document)))
            {
                joined.Set(document);
            }
        }

        return joined;
    }

    /// <summary>The documents to which is joined.</summary>
    /// <param name="FromType">The kind of the documents from which is joined.</param>
    /// <param name="Fact">The fact that holds the id.</param>
    /// <param name="IdField">The field that holds the id as a value, if there is one.</param>
    private sealed record Target(string FromType, string Fact, string? IdField);
}
