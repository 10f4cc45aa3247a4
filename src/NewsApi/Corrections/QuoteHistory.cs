using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Corrections;

/// <summary>Writes revisions of quotes, in the transaction of the correction.</summary>
internal sealed class QuoteHistory(NewsDbContext database, Principal principal, DateTime now)
{
    /// <summary>Adds the states that a correction made of quotes; and those that it found, where they are not stored.</summary>
    public async Task AddAsync(
        IReadOnlyList<(Quote Before, Quote After)> quotes, CorrectionNote? note, bool isDismissed, CancellationToken cancellationToken)
    {
        var ids = quotes.Select(quote => quote.Before.Id).ToList();
        var stored = (await database.QuoteRevisions.Where(one => ids.Contains(one.QuoteId))
            .Select(one => new { one.QuoteId, one.Number }).ToListAsync(cancellationToken)).ToHashSet();
        foreach (var (before, after) in quotes)
        {
            var (old, state) = (QuoteState.Of(before), QuoteState.Of(after));
            state = isDismissed ? state with { IsQuote = false, Spans = after.Spans } : state;
            if (!stored.Contains(new { QuoteId = before.Id, Number = before.Version }))
            {
                database.QuoteRevisions.Add(New(before, old, []) with { CreatedAt = before.UpdatedAt });
            }

            database.QuoteRevisions.Add(NewCorrected(after, state, old.FindChanges(state), note) with
            {
                DismissedText = isDismissed ? after.Text : null,
            });
        }

        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    /// <summary>Adds the first state of a quote that a client added; its words are a quote from now on.</summary>
    public async Task AddFirstAsync(Quote quote, CancellationToken cancellationToken)
    {
        var dismissed = await database.QuoteRevisions.Where(one => one.ArticleId == quote.ArticleId && one.DismissedText != null)
            .ToListAsync(cancellationToken);
        var same = dismissed.FindAll(one => NameKey.Of(one.DismissedText!) == NameKey.Of(quote.Text));
        if (same.MinBy(one => Math.Abs(QuoteState.Read(one.State).Start - quote.Start)) is { } nearest)
        {
            nearest.DismissedText = null;
        }

        database.QuoteRevisions.Add(NewCorrected(quote, QuoteState.Of(quote), ["isQuote"], note: null));
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    /// <summary>Adds the state of a dismissed quote that a correction brought back.</summary>
    public async Task AddReturnedAsync(
        DismissedQuote dismissed, Quote quote, CorrectionNote? note, CancellationToken cancellationToken)
    {
        var state = QuoteState.Of(quote);
        database.QuoteRevisions.Attach(dismissed.Revision).Entity.DismissedText = null;
        database.QuoteRevisions.Add(NewCorrected(quote, state, dismissed.State.FindChanges(state), note));
        await database.SaveChangesAsync(cancellationToken);
        database.ChangeTracker.Clear();
    }

    private QuoteRevision NewCorrected(Quote quote, QuoteState state, IReadOnlyList<string> changed, CorrectionNote? note) =>
        New(quote, state, changed) with
        {
            CreatedBy = principal.Name,
            Correction = note?.Type ?? CorrectionType.Correction,
            Note = note?.Note?.Trim(),
        };

    private QuoteRevision New(Quote quote, QuoteState state, IReadOnlyList<string> changed) => new()
    {
        QuoteId = quote.Id,
        Number = quote.Version,
        ArticleId = quote.ArticleId,
        CreatedAt = now,
        Changed = changed,
        State = state.Write(),
    };
}
