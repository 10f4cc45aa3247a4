using System.Runtime.CompilerServices;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;
using LuceneQuery = Lucene.Net.Search.Query;

namespace NewsApi.Search.Index.Querying;

/// <summary>Goes between the quotes of an article and the article: in a block, the article follows its quotes.</summary>
internal sealed class BlockJoin : Filter
{
    private static readonly ConditionalWeakTable<object, FixedBitSet> ArticlesOfSegments = [];

    private readonly LuceneQuery _from;
    private readonly bool _toArticles;

    private BlockJoin(LuceneQuery from, bool toArticles) => (_from, _toArticles) = (from, toArticles);

    /// <summary>The articles with a quote that matches <paramref name="quotes"/> as a whole.</summary>
    public static LuceneQuery ToArticles(LuceneQuery quotes) => new ConstantScoreQuery(new BlockJoin(quotes, toArticles: true));

    /// <summary>The quotes of articles that match <paramref name="articles"/>.</summary>
    public static LuceneQuery ToQuotes(LuceneQuery articles) => new ConstantScoreQuery(new BlockJoin(articles, toArticles: false));

    public override DocIdSet? GetDocIdSet(AtomicReaderContext context, IBits acceptDocs)
    {
        // Blocks are replaced whole: whether the other end is deleted is known by this end.
        var matches = new QueryWrapperFilter(OfType(_from)).GetDocIdSet(context, null)?.GetIterator();
        if (matches is null)
        {
            return null;
        }

        var articles = ArticlesOfSegments.GetValue(
            context.AtomicReader.CoreCacheKey, _ => FindArticles(context));
        var joined = new FixedBitSet(context.AtomicReader.MaxDoc);
        for (var document = matches.NextDoc(); document != DocIdSetIterator.NO_MORE_DOCS; document = matches.NextDoc())
        {
            Join(document, articles, joined);
        }

        return BitsFilteredDocIdSet.Wrap(joined, acceptDocs);
    }

    private BooleanQuery OfType(LuceneQuery query)
    {
        var type = _toArticles ? DocumentTypes.Quote : DocumentTypes.Article;
        return new BooleanQuery
        {
            { query, Occur.MUST },
            { new TermQuery(new Term(Fields.Type, type)), Occur.MUST },
        };
    }

    private void Join(int document, FixedBitSet articles, FixedBitSet joined)
    {
        if (_toArticles)
        {
            joined.Set(articles.NextSetBit(document));
            return;
        }

        var before = document == 0 ? -1 : articles.PrevSetBit(document - 1);
        joined.Set(before + 1, document);
    }

    private static FixedBitSet FindArticles(AtomicReaderContext context)
    {
        var articles = new FixedBitSet(context.AtomicReader.MaxDoc);
        var type = new TermQuery(new Term(Fields.Type, DocumentTypes.Article));
        if (new QueryWrapperFilter(type).GetDocIdSet(context, null)?.GetIterator() is { } iterator)
        {
            articles.Or(iterator);
        }

        return articles;
    }
}
