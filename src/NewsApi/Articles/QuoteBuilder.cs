using NewsApi.Model;
using NewsApi.Parsing;

namespace NewsApi.Articles;

internal static class QuoteBuilder
{
    /// <summary>Builds a quote of <paramref name="article"/>; its speaker is one of <paramref name="people"/>.</summary>
    public static Quote Build(
        ParsedQuote quote, int index, Article article, Dictionary<ParsedSpeaker, Speaker> people) => new()
        {
            Section = article.Sections[quote.SectionIndex],
            Position = index + 1,
            Text = quote.Text,
            WordCount = WordCounter.Count(quote.Text),
            Kind = quote.Kind,
            Spans = quote.Spans,
            Start = quote.Span.Start,
            End = quote.Span.End,
            Speaker = quote.Speaker is null ? null : people[quote.Speaker],
            SpeakerMentionText = quote.SpeakerMention?.Text,
            SpeakerMentionStart = quote.SpeakerMention?.Span.Start,
            SpeakerMentionEnd = quote.SpeakerMention?.Span.End,
            CueText = quote.Cue?.Text,
            CueKey = quote.Cue is null ? null : NameKey.Of(quote.Cue.Text),
            CueStart = quote.Cue?.Span.Start,
            CueEnd = quote.Cue?.Span.End,
            ReportedBy = quote.ReportedBy is null ? null : ArticleBuilder.OutletOf(quote.ReportedBy.Name),
            ReportedByText = quote.ReportedBy?.Mention.Text,
            ReportedByStart = quote.ReportedBy?.Mention.Span.Start,
            ReportedByEnd = quote.ReportedBy?.Mention.Span.End,
            Status = quote.Attribution.Status,
            Rule = quote.Attribution.Rule,
            Confidence = quote.Attribution.Confidence,
            Candidates = [.. quote.Attribution.Candidates.Select(candidate => candidate.Name)],
        };
}
