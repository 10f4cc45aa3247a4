using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Quotes;

namespace NewsApi.Corrections;

/// <summary>A quote that was corrected, with its history: as an export writes it, and an import reads it.</summary>
internal sealed record RecordedCorrection
{
    /// <summary>The quote; null where its words were found to be no quote.</summary>
    public QuoteResponse? Quote { get; init; }

    /// <summary>Where the words are that are no quote; null where they are one.</summary>
    public int? Start { get; init; }

    /// <summary>The revisions, oldest first.</summary>
    public IReadOnlyList<QuoteRevisionResponse> Revisions { get; init; } = [];
}

internal static class RecordedCorrections
{
    /// <summary>The corrections of articles, by the id of the article, as they were at a time. The articles have their quotes.</summary>
    public static async Task<ILookup<long, RecordedCorrection>> ReadCorrectionsAsync(
        this NewsDbContext database, IReadOnlyList<Article> articles, DateTime time, CancellationToken cancellationToken)
    {
        var ids = articles.Select(article => article.Id).ToList();
        var revisions = await database.QuoteRevisions.AsNoTracking()
            .Where(revision => ids.Contains(revision.ArticleId) && revision.CreatedAt <= time)
            .OrderBy(revision => revision.QuoteId).ThenBy(revision => revision.Number).ToListAsync(cancellationToken);
        var ofQuotes = revisions.ToLookup(revision => revision.QuoteId);
        var corrected = articles.SelectMany(article => article.Quotes.Select(quote => (ArticleId: article.Id, Quote: quote)))
            .Where(one => one.Quote.Locked || ofQuotes.Contains(one.Quote.Id))
            .Select(one => (one.ArticleId, Correction: new RecordedCorrection
            {
                Quote = one.Quote.ToResponse(),
                Revisions = Map(ofQuotes[one.Quote.Id]),
            }));
        var dismissed = ofQuotes.Select(ofQuote => ofQuote.Last()).Where(last => last.DismissedText is not null)
            .Select(last => (last.ArticleId, Correction: new RecordedCorrection
            {
                Start = QuoteState.Read(last.State).Start,
                Revisions = Map(ofQuotes[last.QuoteId]),
            }));
        return corrected.Concat(dismissed).ToLookup(one => one.ArticleId, one => one.Correction);
    }

    private static List<QuoteRevisionResponse> Map(IEnumerable<QuoteRevision> revisions) =>
        [.. revisions.Select(revision => revision.ToResponse())];
}
