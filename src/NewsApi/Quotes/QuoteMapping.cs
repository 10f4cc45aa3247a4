using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Quotes;

internal static class QuoteMapping
{
    /// <summary>A stored quote, with its speaker and outlet loaded.</summary>
    public static QuoteResponse ToResponse(this Quote quote) => new()
    {
        Id = quote.Id,
        ArticleId = quote.ArticleId,
        SectionId = quote.SectionId,
        Position = quote.Position,
        Text = quote.Text,
        Kind = quote.Kind,
        Spans = SpanResponse.Of(quote.Spans),
        Start = quote.Start,
        End = quote.End,
        Speaker = quote.Speaker is null ? null : new SpeakerReference { Id = quote.Speaker.Id, Name = quote.Speaker.Name },
        SpeakerMention = quote.SpeakerMention(),
        Cue = quote.Cue(),
        ReportedBy = quote.ReportedByOutlet(),
        Attribution = quote.Attribution(),
        Locked = quote.Locked,
        Version = quote.Version,
        CreatedAt = quote.CreatedAt,
        UpdatedAt = quote.UpdatedAt,
        SpeakerEdits = quote.Speaker is null ? 0 : quote.Speaker.Version - 1,
        LastModified = quote.Speaker?.UpdatedAt > quote.UpdatedAt ? quote.Speaker.UpdatedAt : quote.UpdatedAt,
        Links = LinksOf(quote.Id, quote.ArticleId, quote.SpeakerId),
    };

    private static QuoteLinks LinksOf(long id, long articleId, long? speakerId) => new()
    {
        Self = LinkPath.To($"/api/v1/quotes/{id}"),
        Context = LinkPath.To($"/api/v1/quotes/{id}/context"),
        Article = LinkPath.To($"/api/v1/articles/{articleId}"),
        Speaker = speakerId is null ? null : LinkPath.To($"/api/v1/speakers/{speakerId}"),
    };

    /// <summary>A quote of a text that is not stored.</summary>
    public static ParsedQuoteResponse ToParsedResponse(this Quote quote) => new()
    {
        Position = quote.Position,
        Text = quote.Text,
        Kind = quote.Kind,
        Spans = SpanResponse.Of(quote.Spans),
        Start = quote.Start,
        End = quote.End,
        Speaker = quote.Speaker is null ? null : new SpeakerName { Name = quote.Speaker.Name },
        SpeakerMention = quote.SpeakerMention(),
        Cue = quote.Cue(),
        ReportedBy = quote.ReportedByOutlet(),
        Attribution = quote.Attribution(),
    };

    private static MentionResponse? SpeakerMention(this Quote quote) =>
        MentionResponse.Of(quote.SpeakerMentionText, quote.SpeakerMentionStart, quote.SpeakerMentionEnd);

    private static MentionResponse? Cue(this Quote quote) => MentionResponse.Of(quote.CueText, quote.CueStart, quote.CueEnd);

    private static ReportedByResponse? ReportedByOutlet(this Quote quote) =>
        quote.ReportedBy is null
            ? null
            : new ReportedByResponse
            {
                Name = quote.ReportedBy.Name,
                Text = quote.ReportedByText,
                Start = quote.ReportedByStart,
                End = quote.ReportedByEnd,
            };

    private static AttributionResponse Attribution(this Quote quote) => new()
    {
        Status = quote.Status,
        Rule = quote.Rule,
        Confidence = quote.Confidence,
        Candidates = quote.Candidates,
    };
}
