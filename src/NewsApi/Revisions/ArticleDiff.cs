using System.Globalization;
using NewsApi.Articles;
using NewsApi.Model;
using NewsApi.Quotes;

namespace NewsApi.Revisions;

/// <summary>Compares two states of an article.</summary>
internal static class ArticleDiff
{
    public static DiffResponse Of(Article from, Article to) => new()
    {
        From = from.ToSummary(),
        To = to.ToSummary(),
        Members =
        [
            .. ArticleMembers.Compare(from, to).Where(name => name != "text").Select(name => new MemberChange
            {
                Name = name,
                From = Write(ArticleMembers.Read(from, name)),
                To = Write(ArticleMembers.Read(to, name)),
            }),
        ],
        Paragraphs = from.Body.Text == to.Body.Text ? [] : ParagraphDiff.Of(from, to),
        Quotes = Compare(from.Quotes, to.Quotes),
    };

    private static string? Write(object? value) => value switch
    {
        DateTime time => time.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", CultureInfo.InvariantCulture),
        IReadOnlyList<string> list => string.Join(", ", list),
        _ => value?.ToString(),
    };

    private static QuoteChanges Compare(List<Quote> from, List<Quote> to)
    {
        var pairs = Match(from, to);
        var before = pairs.Select(pair => pair.From).ToHashSet();
        var after = pairs.Select(pair => pair.To).ToHashSet();
        return new QuoteChanges
        {
            Added = [.. to.Where(quote => !after.Contains(quote)).OrderBy(quote => quote.Position).Select(quote => quote.ToResponse())],
            Removed =
            [
                .. from.Where(quote => !before.Contains(quote)).OrderBy(quote => quote.Position).Select(quote => quote.ToResponse()),
            ],
            Changed = Where(pairs, (was, became) => was.Text != became.Text || was.Kind != became.Kind),
            Reattributed = Where(pairs, (was, became) => was.SpeakerId != became.SpeakerId || was.ReportedById != became.ReportedById),
        };
    }

    // A quote that was removed and restored has another id, so quotes are matched by their words too.
    private static List<(Quote From, Quote To)> Match(List<Quote> from, List<Quote> to)
    {
        var byId = from.ToDictionary(quote => quote.Id);
        var pairs = to.Where(quote => byId.ContainsKey(quote.Id)).Select(quote => (From: byId[quote.Id], To: quote)).ToList();
        var known = pairs.Select(pair => pair.To.Id).ToHashSet();
        pairs.AddRange(PartMatcher
            .MatchQuotes(from.FindAll(quote => !known.Contains(quote.Id)), to.FindAll(quote => !known.Contains(quote.Id)))
            .Select(match => (match.Old, match.Part)));
        return pairs;
    }

    private static List<QuoteChange> Where(List<(Quote From, Quote To)> pairs, Func<Quote, Quote, bool> hasChanged) =>
    [
        .. pairs.Where(pair => hasChanged(pair.From, pair.To)).OrderBy(pair => pair.To.Position)
            .Select(pair => new QuoteChange { From = pair.From.ToResponse(), To = pair.To.ToResponse() }),
    ];
}
