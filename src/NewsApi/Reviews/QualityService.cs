using Microsoft.EntityFrameworkCore;
using NewsApi.Data;
using NewsApi.Stats;

namespace NewsApi.Reviews;

/// <summary>Computes how good the parser is.</summary>
internal sealed class QualityService(NewsDbContext database)
{
    /// <summary>Computes precision and recall from all reviews, or from those of one version of the parser.</summary>
    public async Task<ParserQuality> ComputeAsync(string? parserVersion, CancellationToken cancellationToken)
    {
        await using var snapshot = await database.BeginSnapshotAsync(cancellationToken);
        var reviews = await database.QuoteReviews.AsNoTracking()
            .Where(review => parserVersion == null || review.ParserVersion == parserVersion).ToListAsync(cancellationToken);
        var ids = reviews.Select(review => review.OutletId).OfType<long>().Distinct().ToList();
        var names = await database.Outlets.Where(outlet => ids.Contains(outlet.Id))
            .ToDictionaryAsync(outlet => outlet.Id, outlet => outlet.Name, cancellationToken);
        return new ParserQuality
        {
            Sampled = QualityFigures.Of(reviews),
            ByRule =
            [
                .. reviews.GroupBy(review => review.Rule)
                    .OrderByDescending(same => same.Count()).ThenBy(same => same.Key, StringComparer.Ordinal)
                    .Select(same => new RuleQuality { Rule = same.Key, Figures = QualityFigures.Of([.. same]) }),
            ],
            BySource =
            [
                .. reviews.GroupBy(review => review.OutletId).OrderByDescending(same => same.Count()).ThenBy(same => same.Key)
                    .Select(same => new SourceQuality { Source = SourceOf(same.Key, names), Figures = QualityFigures.Of([.. same]) }),
            ],
            Corrected = await CountCorrectionsAsync(cancellationToken),
        };
    }

    private static SourceReference? SourceOf(long? id, Dictionary<long, string> names) =>
        id is { } known ? new SourceReference { Id = known, Name = names[known] } : null;

    private async Task<CorrectedFigures> CountCorrectionsAsync(CancellationToken cancellationToken)
    {
        var corrections = await database.QuoteRevisions.Where(revision => revision.Correction != null)
            .Select(revision => new { revision.Changed, IsDismissed = revision.DismissedText != null }).ToListAsync(cancellationToken);
        return new CorrectedFigures
        {
            Corrections = corrections.Count,
            Speaker = corrections.Count(correction => correction.Changed.Contains("speaker")),
            NotAQuote = corrections.Count(correction => correction.IsDismissed),
            Added = corrections.Count(correction => !correction.IsDismissed && correction.Changed.Contains("isQuote")),
            Confirmed = corrections.Count(correction => correction.Changed.Count == 0),
        };
    }
}
