using Microsoft.EntityFrameworkCore;
using NewsApi.Articles;
using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Writes;

namespace NewsApi.Corrections;

internal static class QuoteCorrections
{
    /// <summary>Where quotes are: the part of their addresses before the id.</summary>
    public const string Collection = "quotes";

    /// <summary>The present state of a quote; null when there is no such quote.</summary>
    public static Task<StoredState?> FindQuoteStateAsync(this NewsDbContext database, long id, CancellationToken cancellationToken) =>
        database.Quotes.Where(quote => quote.Id == id)
            .Select(quote => new StoredState(Collection, quote.Id, quote.Version, quote.Version, quote.UpdatedAt)
            {
                Source = quote.Article.Source,
            })
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The present state of a stored quote.</summary>
    public static StoredState ToState(this Quote quote) =>
        new(Collection, quote.Id, quote.Version, quote.Version, quote.UpdatedAt);

    /// <summary>
    /// Makes a correction; <paramref name="speaker"/> is the one that it names. The quote is locked: parsing again keeps it.
    /// </summary>
    /// <exception cref="InvalidParameterException">The status does not fit the speaker.</exception>
    public static void ApplyTo(this QuotePatch patch, Quote quote, Speaker? speaker)
    {
        quote.Locked = true;
        quote.Kind = patch.Has("kind") ? patch.Values.Kind!.Value : quote.Kind;
        if (patch.Has("reportedBy"))
        {
            quote.ReportedBy = string.IsNullOrEmpty(patch.Values.ReportedBy) ? null : ArticleBuilder.OutletOf(patch.Values.ReportedBy);
            (quote.ReportedByText, quote.ReportedByStart, quote.ReportedByEnd) = (null, null, null);
        }

        if (patch.Has("speaker") || patch.Has("status"))
        {
            quote.Attribute(patch, speaker);
        }
    }

    /// <summary>Gives a quote the speaker that a client names.</summary>
    public static void Attribute(this Quote quote, Speaker speaker)
    {
        (quote.Speaker, quote.NamedId, quote.Status, quote.Candidates) = (speaker, null, AttributionStatus.Explicit, []);
        (quote.Rule, quote.Confidence, quote.Locked) = (Quote.CorrectedRule, 1, true);
    }

    /// <summary>Whether a quote with the status has a speaker.</summary>
    public static bool IsAttributed(this AttributionStatus status) =>
        status is AttributionStatus.Explicit or AttributionStatus.Pronoun or AttributionStatus.Carried;

    /// <summary>The status of a quote of which a client gives the speaker, or null, and no status.</summary>
    public static AttributionStatus DefaultStatus(Speaker? speaker) =>
        speaker is null ? AttributionStatus.None : AttributionStatus.Explicit;

    private static void Attribute(this Quote quote, QuotePatch patch, Speaker? speaker)
    {
        var status = patch.Values.Status ?? DefaultStatus(speaker);
        var isAttributed = status.IsAttributed();
        var chosen = patch.Has("speaker") ? speaker : isAttributed ? quote.Speaker : null;
        if (isAttributed != chosen is not null)
        {
            throw new InvalidParameterException(
                "status",
                isAttributed
                    ? "A quote without a speaker must be ambiguous, denied or none."
                    : "A quote with a speaker must be explicit, pronoun or carried.");
        }

        var candidates = isAttributed || status == AttributionStatus.None ? []
            : quote.Speaker is { } before ? [before.Name]
            : quote.Candidates;
        var named = patch.Has("speaker") || chosen is null ? null : quote.NamedId;
        (quote.Speaker, quote.NamedId, quote.Status, quote.Candidates) = (chosen, named, status, candidates);
        (quote.Rule, quote.Confidence) = (Quote.CorrectedRule, 1);
    }
}
