using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Corrections;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Reviews;

/// <summary>Stores reviews of quotes.</summary>
internal sealed class ReviewWriter(ResourceWriter writer, TimeProvider clock)
{
    /// <summary>Stores a review, instead of an earlier one; null when there is no such quote.</summary>
    public Task<WriteResult<ReviewResponse>?> StoreAsync(
        long quoteId, ReviewRequest request, WriteRules rules, CancellationToken cancellationToken) =>
        writer.ChangeAsync(
            new ResourceChange<ReviewResponse>(
                (database, token) => database.FindQuoteStateAsync(quoteId, token),
                async (database, present, token) =>
                {
                    if (!await database.FoundQuotes().AnyAsync(quote => quote.Id == quoteId, token))
                    {
                        return new WriteResult<ReviewResponse>(WriteOutcome.Refused)
                        {
                            Problem = ProblemTypes.NotSampled,
                            Detail = $"Quote {quoteId} was added by a client; samples have the quotes that the parser found.",
                        };
                    }

                    var review = await StoreAsync(database, quoteId, request, rules.Principal.Name, token);
                    return new WriteResult<ReviewResponse>(WriteOutcome.Changed, present)
                    {
                        Resource = new Lazy<ReviewResponse>(review.ToResponse()),
                    };
                }),
            rules,
            cancellationToken);

    private async Task<QuoteReview> StoreAsync(
        NewsDbContext database, long quoteId, ReviewRequest request, string? by, CancellationToken cancellationToken)
    {
        var quote = await database.Quotes.Where(one => one.Id == quoteId)
            .Select(one => new { one.ArticleId, one.Article.OutletId, one.Article.ParserVersion, one.Rule, one.SectionId })
            .SingleAsync(cancellationToken);

        // Quotes that the parser found; those that a client added or confirmed are locked, and some of them were missed.
        var inSection = await database.FoundQuotes().CountAsync(
            one => one.ArticleId == quote.ArticleId && one.SectionId == quote.SectionId, cancellationToken);
        var first = await database.QuoteRevisions.AsNoTracking()
            .Where(revision => revision.QuoteId == quoteId && revision.Correction == null).OrderBy(revision => revision.Number)
            .Select(revision => revision.State).FirstOrDefaultAsync(cancellationToken);
        var review = new QuoteReview
        {
            QuoteId = quoteId,
            ArticleId = quote.ArticleId,
            OutletId = quote.OutletId,
            Rule = (first is null ? null : QuoteState.Read(first).Rule) ?? quote.Rule,
            ParserVersion = quote.ParserVersion,
            Verdict = request.Verdict!.Value,
            Missed = request.Missed,
            SectionQuotes = Math.Max(1, inSection),
            ReviewedAt = clock.GetUtcTime(),
            ReviewedBy = by,
        };
        await database.QuoteReviews.Where(one => one.QuoteId == quoteId).ExecuteDeleteAsync(cancellationToken);
        database.QuoteReviews.Add(review);
        await database.SaveChangesAsync(cancellationToken);
        return review;
    }
}
