using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Quotes;
using NewsApi.Writes;

namespace NewsApi.Corrections;

/// <summary>
/// Corrects quotes, and adds those that the parser missed. Each correction is a revision of the quote and of its article.
/// </summary>
internal sealed class QuoteCorrector(ResourceWriter writer, TimeProvider clock)
{
    private static readonly HashSet<string> EditedColumns = [nameof(Quote.Version), nameof(Quote.UpdatedAt)];

    /// <summary>Corrects a quote; null when there is no such quote.</summary>
    /// <exception cref="InvalidParameterException">The members do not fit together, or the speaker is unknown.</exception>
    public Task<WriteResult<QuoteResponse>?> CorrectAsync(
        long id, QuotePatch patch, WriteRules rules, CancellationToken cancellationToken) =>
        writer.ChangeAsync(
            new ResourceChange<QuoteResponse>(
                async (database, token) => await database.FindQuoteStateAsync(id, token)
                    ?? (patch.Values.IsQuote == true ? await DismissedQuote.FindStateAsync(database, id, token) : null),
                async (database, present, token) => patch.Values.IsQuote == true
                    && await DismissedQuote.FindAsync(database, id, token) is { } dismissed
                        ? await BringBackAsync(database, dismissed, patch, rules, token)
                        : await CorrectAsync(database, present, patch, rules, token)),
            rules,
            cancellationToken);

    /// <summary>Adds a quote to an article; null when there is no such article.</summary>
    /// <exception cref="InvalidParameterException">The words cannot be a quote, or the speaker is unknown.</exception>
    public Task<WriteResult<QuoteResponse>?> AddAsync(
        long articleId, AddedQuote added, WriteRules rules, CancellationToken cancellationToken) =>
        writer.ChangeAsync(
            new ResourceChange<QuoteResponse>(
                (database, token) => database.FindStateAsync(articleId, token),
                (database, _, token) => AddAsync(database, articleId, added, rules, token)),
            rules,
            cancellationToken);

    private async Task<WriteResult<QuoteResponse>> CorrectAsync(
        NewsDbContext database, StoredState present, QuotePatch patch, WriteRules rules, CancellationToken cancellationToken)
    {
        var found = database.Quotes.WithNames().Where(quote => quote.Id == present.Id);
        var (stored, wanted) = (await found.SingleAsync(cancellationToken), await found.SingleAsync(cancellationToken));
        var chosen = await ChosenSpeaker.FindAsync(database, patch.Values.Speaker, cancellationToken);
        if (chosen.Refuse<QuoteResponse>() is { } refused)
        {
            return refused;
        }

        patch.ApplyTo(wanted, chosen.Speaker);
        var (isDismissed, now) = (patch.Values.IsQuote == false, clock.GetUtcTime());
        if (stored.Locked && !isDismissed && patch.Values.Correction is null && IsSame(stored, wanted))
        {
            return new WriteResult<QuoteResponse>(WriteOutcome.Changed, present)
            {
                Resource = new Lazy<QuoteResponse>(stored.ToResponse()),
            };
        }

        Quote corrected = null!;
        await new ArticleStore(database, rules.Principal, now).CorrectAsync(
            stored.ArticleId,
            article =>
            {
                corrected = article.Quotes.Single(quote => quote.Id == present.Id);
                patch.ApplyTo(corrected, chosen.Speaker);
                article.Quotes.RemoveAll(quote => isDismissed && quote == corrected);
            },
            cancellationToken);
        if (corrected.Version == present.Version)
        {
            // It was removed, or only a note was added.
            (corrected.Version, corrected.UpdatedAt) = (present.Version + 1, now);
            database.UpdateRows<Quote>(isDismissed ? [] : [corrected], EditedColumns);
        }

        await new QuoteHistory(database, rules.Principal, now).AddAsync(
            [(stored, corrected)], patch.Values.Correction, isDismissed, cancellationToken);
        return isDismissed
            ? new WriteResult<QuoteResponse>(WriteOutcome.Deleted)
            : new WriteResult<QuoteResponse>(WriteOutcome.Changed, corrected.ToState())
            {
                Resource = new Lazy<QuoteResponse>(corrected.ToResponse() with { Warnings = chosen.Warnings }),
            };
    }

    private async Task<WriteResult<QuoteResponse>> BringBackAsync(
        NewsDbContext database, DismissedQuote dismissed, QuotePatch patch, WriteRules rules, CancellationToken cancellationToken)
    {
        var chosen = await ChosenSpeaker.FindAsync(
            database, patch.Has("speaker") ? patch.Values.Speaker : dismissed.Speaker, cancellationToken);
        if (chosen.Refuse<QuoteResponse>() is { } refused)
        {
            return refused;
        }

        var (now, quote) = (clock.GetUtcTime(), default(Quote)!);
        await new ArticleStore(database, rules.Principal, now).CorrectAsync(
            dismissed.Revision.ArticleId,
            article =>
            {
                quote = dismissed.AddTo(article, chosen.Speaker, now);
                patch.ApplyTo(quote, chosen.Speaker);
            },
            cancellationToken);
        await new QuoteHistory(database, rules.Principal, now).AddReturnedAsync(
            dismissed, quote, patch.Values.Correction, cancellationToken);
        return new WriteResult<QuoteResponse>(WriteOutcome.Changed, quote.ToState())
        {
            Resource = new Lazy<QuoteResponse>(quote.ToResponse() with { Warnings = chosen.Warnings }),
        };
    }

    // A merge may have moved the quote, so the named speakers are compared.
    private static bool IsSame(Quote one, Quote other) =>
        (one.NamedId ?? one.Speaker?.Id) == (other.NamedId ?? other.Speaker?.Id)
        && (one.Kind, one.Status, one.ReportedBy?.NameKey) == (other.Kind, other.Status, other.ReportedBy?.NameKey);

    private async Task<WriteResult<QuoteResponse>> AddAsync(
        NewsDbContext database, long articleId, AddedQuote added, WriteRules rules, CancellationToken cancellationToken)
    {
        var chosen = await ChosenSpeaker.FindAsync(database, added.Speaker, cancellationToken);
        if (chosen.Refuse<QuoteResponse>() is { } refused)
        {
            return refused;
        }

        var (now, quote) = (clock.GetUtcTime(), default(Quote)!);
        await new ArticleStore(database, rules.Principal, now).CorrectAsync(
            articleId,
            article =>
            {
                quote = Create(article, added);
                (quote.CreatedAt, quote.UpdatedAt, quote.Speaker) = (now, now, chosen.Speaker);
                quote.Status = QuoteCorrections.DefaultStatus(chosen.Speaker);
                article.Quotes.Add(quote);
            },
            cancellationToken);
        await new QuoteHistory(database, rules.Principal, now).AddFirstAsync(quote, cancellationToken);
        return new WriteResult<QuoteResponse>(WriteOutcome.Created, quote.ToState())
        {
            Resource = new Lazy<QuoteResponse>(quote.ToResponse() with { Warnings = chosen.Warnings }),
        };
    }

    private static Quote Create(Article article, AddedQuote added)
    {
        var text = article.Body.Text;
        var spans = added.Spans!.Select(span => new TextSpan(span.Start, span.End)).ToList();
        if (!spans.TrueForAll(span => SpanRules.IsRange(text, span.Start, span.End)))
        {
            throw new InvalidParameterException("spans", $"Must be characters of the text, which has {text.Length}.");
        }

        if (spans.Find(span => WordLimits.Extend(text, span) != span) is { Length: > 0 } cut)
        {
            var whole = WordLimits.Extend(text, cut);
            throw new InvalidParameterException(
                "spans", $"{cut.Start} to {cut.End} begins or ends within a word; the whole words are {whole.Start} to {whole.End}.");
        }

        return CorrectedQuotes.Create(article, spans, added.Kind)
            ?? throw new InvalidParameterException("spans", "Must be words of one section that are in no other quote.");
    }
}
