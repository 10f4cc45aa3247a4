using Lucene.Net.Search;
using NewsApi.Articles;
using NewsApi.Http;

namespace NewsApi.Search.Index.Querying;

/// <summary>
/// Translates an <see cref="ArticleFilter"/> into clauses that select the same articles as the database does. For a quote,
/// the conditions on speakers and agencies are about this quote, all others about its article.
/// </summary>
internal static class ArticleFilterTranslation
{
    /// <summary>The conditions on articles.</summary>
    public static List<BooleanClause> ToClauses(this ArticleFilter filter) => [.. OfBoth(filter), .. OfArticles(filter)];

    /// <summary>The same on quotes.</summary>
    public static List<BooleanClause> ToQuoteClauses(this ArticleFilter filter)
    {
        var clauses = OfBoth(filter);
        if (OfArticles(filter) is { Count: > 0 } ofArticles)
        {
            ofArticles.Add(new BooleanClause(Matching.Everything, Occur.MUST));
            var articles = new BooleanQuery(disableCoord: true);
            ofArticles.ForEach(articles.Add);
            clauses.Add(new BooleanClause(Matching.Unscored(IdJoin.ToQuotes(articles)), Occur.MUST));
        }

        return clauses;
    }

    /// <summary>Whether a speaker, which has no article, may match.</summary>
    public static bool AdmitsSpeakers(this ArticleFilter filter) => (filter with { Speakers = AnyOf<long>.Unfiltered })
        .ToClauses().Count == 0;

    private static List<BooleanClause> OfBoth(ArticleFilter filter)
    {
        var clauses = new List<BooleanClause>();
        clauses.Any(Facts.SpeakerId, filter.Speakers.Select(id => id.ToString()));
        clauses.Any(Facts.ReportedById, filter.ReportedBy.Select(id => id.ToString()));
        clauses.Any(Facts.Article, filter.Ids.Select(id => id.ToString()));
        clauses.Any(Facts.OutletId, filter.Outlets.Select(id => id.ToString()));
        clauses.Any(Facts.TagKey, filter.Tags);
        clauses.Any(Facts.LanguageRange, filter.Languages);
        if (filter.UseDate == ArticleDate.Published)
        {
            clauses.Range(Fields.ListedAt, filter.From?.Ticks, filter.To?.Ticks);
        }

        return clauses;
    }

    private static List<BooleanClause> OfArticles(ArticleFilter filter)
    {
        var clauses = new List<BooleanClause>();
        clauses.Any(Facts.ExternalId, filter.ExternalIds);
        if (filter.UseDate != ArticleDate.Published)
        {
            clauses.Range(TimeOf(filter.UseDate), filter.From?.Ticks, filter.To?.Ticks);
        }

        clauses.Range(Fields.WordCount, filter.MinWords, filter.MaxWords + 1L);
        clauses.Range(Fields.QuoteCount, filter.MinQuotes, null);
        clauses.Range(Fields.QuoteCount, filter.HasQuotes == true ? 1 : null, filter.HasQuotes == false ? 1 : null);
        return clauses;
    }

    private static string TimeOf(ArticleDate date) => date == ArticleDate.Created ? Fields.CreatedAt : Fields.UpdatedAt;
}
