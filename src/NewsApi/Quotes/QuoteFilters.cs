using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Parsing;
using NewsApi.Sources;
using NewsApi.Speakers;

namespace NewsApi.Quotes;

/// <summary>Resolves the names in a filter to ids, before the database or the index is queried.</summary>
internal sealed class QuoteFilters(SpeakerNames speakers, SourceNameResolver sources, TimeProvider clock)
{
    public async Task<QuoteFilter> ResolveAsync(QuoteFilterRequest request, CancellationToken cancellationToken) => new()
    {
        From = Timestamps.ParseStart(request.From, clock.GetUtcTime()),
        To = Timestamps.ParseEnd(request.To, clock.GetUtcTime()),
        Speakers = await speakers.ResolveAsync(request.Speaker, cancellationToken),
        Outlets = await sources.ResolveAsync(request.Source, cancellationToken),
        ReportedBy = await sources.ResolveAsync(request.ReportedBy, cancellationToken),
        Cues = ListTerms.Parse(request.Cue).Select(NameKey.Of),
        Kinds = ListTerms.Parse(request.Kind).Select(name => Enum.Parse<QuoteKind>(name, ignoreCase: true)),
        Statuses = ListTerms.Parse(request.Status).Select(name => Enum.Parse<AttributionStatus>(name, ignoreCase: true)),
        Articles = ListTerms.Parse(request.ArticleId).Select(long.Parse),
        Unattributed = request.Unattributed,
        MinConfidence = request.MinConfidence,
        MinWords = request.MinWords,
        MaxWords = request.MaxWords,
        Locked = request.Locked,
    };
}
