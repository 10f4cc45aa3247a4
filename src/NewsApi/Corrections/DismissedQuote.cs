using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Writes;

namespace NewsApi.Corrections;

/// <summary>A quote that a correction removed, because its words are no quote, and that a correction may bring back.</summary>
internal sealed record DismissedQuote(QuoteRevision Revision)
{
    /// <summary>The quote as it was when it was dismissed.</summary>
    public QuoteState State { get; } = QuoteState.Read(Revision.State);

    /// <summary>The speaker whom it had; null where it had none.</summary>
    public SpeakerChoice? Speaker => State.SpeakerId is { } id ? new SpeakerChoice { Id = id } : null;

    // States that were stored without spans are of quotes with one.
    private IReadOnlyList<TextSpan> Spans => State.Spans ?? [new TextSpan(State.Start, State.Start + State.Text.Length)];

    /// <summary>Returns the dismissed quote with an id, whose article is not in the trash; null if there is none.</summary>
    public static async Task<DismissedQuote?> FindAsync(NewsDbContext database, long id, CancellationToken cancellationToken) =>
        await database.QuoteRevisions.SingleOrDefaultAsync(
            revision => revision.QuoteId == id && revision.DismissedText != null
                && database.Articles.Any(article => article.Id == revision.ArticleId),
            cancellationToken) is { } revision
            ? new DismissedQuote(revision)
            : null;

    /// <summary>Returns the state of the dismissed quote with an id; null if there is none.</summary>
    public static async Task<StoredState?> FindStateAsync(NewsDbContext database, long id, CancellationToken cancellationToken) =>
        await FindAsync(database, id, cancellationToken) is { Revision: var last }
            ? new StoredState(QuoteCorrections.Collection, id, last.Number, last.Number, last.CreatedAt)
            {
                Source = await database.Articles.Where(article => article.Id == last.ArticleId).Select(article => article.Source)
                    .SingleAsync(cancellationToken),
            }
            : null;

    /// <summary>Adds the quote to its article with the id that it had, as it was, but with the speaker.</summary>
    /// <exception cref="InvalidParameterException">Its words are not there any more, or in another quote.</exception>
    public Quote AddTo(Article article, Speaker? speaker, DateTime now)
    {
        var quote = CorrectedQuotes.CreateAgain(article, State.Text, Spans, State.Kind) ?? throw new InvalidParameterException(
            "isQuote", "The quote cannot be brought back: its words are no longer in a section of the text, or are in another quote.");
        (quote.Id, quote.Version, quote.CreatedAt, quote.UpdatedAt) = (Revision.QuoteId, Revision.Number + 1, now, now);
        quote.Speaker = speaker;
        quote.Status = speaker is null == State.Status.IsAttributed() ? QuoteCorrections.DefaultStatus(speaker) : State.Status;
        quote.ReportedBy = State.ReportedBy is { } outlet ? ArticleBuilder.OutletOf(outlet) : null;
        article.Quotes.Add(quote);
        return quote;
    }
}
