using Lucene.Net.Search;
using NewsApi.Articles;
using NewsApi.Http;
using NewsApi.Quotes;

namespace NewsApi.Search.Index.Querying;

/// <summary>The index's side of <see cref="QuoteFilter"/>; it selects the same quotes as the database's.</summary>
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
        clauses.Range(Fields.QuoteWordCount, TextOf(filter.MinWords), TextOf(filter.MaxWords + 1L));
        clauses.Range(Fields.Confidence, filter.MinConfidence is { } least ? OrderedText.Of(least) : null, null);
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

    private static string? TextOf(long? number) => number is { } value ? OrderedText.Of(value) : null;
}
