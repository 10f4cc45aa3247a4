using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Corrections;

/// <summary>Writes revisions of quotes, in the transaction of the correction.</summary>
internal sealed class QuoteHistory(NewsDbContext database, Principal principal, DateTime now)
{
    /// <summary>Adds the state that a correction made; and the one that it found, where that is not stored.</summary>
    public async Task AddAsync(
        Quote corrected, QuoteState before, DateTime since, CorrectionNote? note, bool isDismissed, CancellationToken cancellationToken)
    {
        var (id, number) = (corrected.Id, corrected.Version - 1);
        if (!await database.QuoteRevisions.AnyAsync(one => one.QuoteId == id && one.Number == number, cancellationToken))
        {
            database.QuoteRevisions.Add(New(corrected, number, before, []) with { CreatedAt = since });
        }

        var after = QuoteState.Of(corrected) with { IsQuote = !isDismissed };
        database.QuoteRevisions.Add(New(corrected, corrected.Version, after, before.FindChanges(after)) with
        {
            CreatedBy = principal.Name,
            Correction = note?.Type ?? CorrectionType.Correction,
            Note = note?.Note,
            DismissedText = isDismissed ? corrected.Text : null,
        });
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    /// <summary>Adds the first state of a quote that a client added; its words are a quote from now on.</summary>
    public async Task AddFirstAsync(Quote quote, CancellationToken cancellationToken)
    {
        var dismissed = await database.QuoteRevisions.Where(one => one.ArticleId == quote.ArticleId && one.DismissedText != null)
            .ToListAsync(cancellationToken);
        dismissed.FindAll(one => NameKey.Of(one.DismissedText!) == NameKey.Of(quote.Text)).ForEach(one => one.DismissedText = null);
        database.QuoteRevisions.Add(New(quote, quote.Version, QuoteState.Of(quote), ["isQuote"]) with
        {
            CreatedBy = principal.Name,
            Correction = CorrectionType.Correction,
        });
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    private QuoteRevision New(Quote quote, int number, QuoteState state, IReadOnlyList<string> changed) => new()
    {
        QuoteId = quote.Id,
        Number = number,
        ArticleId = quote.ArticleId,
        CreatedAt = now,
        Changed = changed,
        State = state.Write(),
    };
}
