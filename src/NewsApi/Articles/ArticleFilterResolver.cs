using NewsApi.Data;
using NewsApi.Http;
using NewsApi.Model;
using NewsApi.Sources;
using NewsApi.Speakers;

namespace NewsApi.Articles;

/// <summary>Resolves the names in a filter to ids, before the database or the index is queried.</summary>
internal sealed class ArticleFilterResolver(SpeakerNames speakers, SourceNameResolver sources, TimeProvider clock)
{
    public async Task<ArticleFilter> ResolveAsync(ArticleFilterRequest request, CancellationToken cancellationToken) => new()
    {
        UseDate = request.UseDate,
        From = Timestamps.ParseStart(request.From, clock.GetUtcTime()),
        To = Timestamps.ParseEnd(request.To, clock.GetUtcTime()),
        Outlets = await sources.ResolveAsync(request.Source, cancellationToken),
        Languages = ListTerms.Parse(request.Language).Select(LanguageTags.Canonical),
        Tags = ListTerms.Parse(request.Tag).Select(NameKey.Of),
        Speakers = request.SpeakerId is { } id
            ? await speakers.ResolveAsync(id, cancellationToken)
            : await speakers.ResolveAsync(request.Speaker, cancellationToken),
        ReportedBy = await sources.ResolveAsync(request.ReportedBy, cancellationToken),
        HasQuotes = request.HasQuotes,
        MinQuotes = request.MinQuotes,
        MinWords = request.MinWords,
        MaxWords = request.MaxWords,
        Ids = ListTerms.Parse(request.Ids).Select(long.Parse),
        ExternalIds = ListTerms.Parse(request.ExternalId),
    };
}
