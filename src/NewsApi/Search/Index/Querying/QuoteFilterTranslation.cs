using Lucene.Net.Search;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Quotes;

namespace NewsApi.Search.Index.Querying;

/// <summary>Translates a <see cref="QuoteFilter"/> into clauses that select the same quotes as the database does.</summary>
internal static class QuoteFilterTranslation
{
    public static List<BooleanClause> ToClauses(this QuoteFilter filter)
    {
        var clauses = new ArticleFilter { Outlets = filter.Outlets }.ToQuoteClauses();
        clauses.Any(Facts.SpeakerId, filter.Speakers.Select(id => id.ToString()));
        clauses.Any(Facts.ReportedById, filter.ReportedBy.Select(id => id.ToString()));
        clauses.Any(Facts.Cue, filter.Cues);
        clauses.Any(Facts.Kind, filter.Kinds.Select(kind => kind.ToString()));
        clauses.Any(Facts.Status, filter.Statuses.Select(status => status.ToString()));
        clauses.Any(Facts.Article, filter.Articles.Select(id => id.ToString()));
        clauses.Range(Fields.ListedAt, filter.From?.Ticks, filter.To?.Ticks);
        clauses.Range(Fields.QuoteWordCount, filter.MinWords, filter.MaxWords + 1L);
        clauses.AtLeast(Fields.Confidence, filter.MinConfidence);
        if (filter.Locked is { } locked)
        {
            clauses.Any(Facts.Locked, new AnyOf<string>(locked ? [Facts.IsLocked] : null, locked ? [] : [Facts.IsLocked]));
        }

        if (filter.Unattributed is { } unattributed)
        {
            var attributed = new ConstantScoreQuery(new PrefixFilter(Facts.PrefixOf(Facts.SpeakerId)));
            clauses.Add(new BooleanClause(Matching.Unscored(attributed), unattributed ? Occur.MUST_NOT : Occur.MUST));
        }

        return clauses;
    }
}
