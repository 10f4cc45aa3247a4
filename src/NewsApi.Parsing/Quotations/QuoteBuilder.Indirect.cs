using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

internal sealed partial class QuoteBuilder
{
    public ParsedQuote ToQuote(Passage passage, IndirectSpeech speech, Resolution resolution)
    {
        List<TextSpan> spans = [SpanOf(passage, speech.First, speech.End)];
        if (speech.RestEnd > speech.RestFirst)
        {
            spans.Add(SpanOf(passage, speech.RestFirst, speech.RestEnd));
        }

        return new ParsedQuote
        {
            Text = string.Join(' ', spans.Select(span => span.In(text))),
            Kind = QuoteKind.Indirect,
            Spans = spans,
            SectionIndex = passage.Section,
            Speaker = SpeakerOf(resolution.Entity!),
            SpeakerMention = speech.Tag.Source is { } source ? MentionOf(passage, source.First, source.End) : null,
            Cue = MentionOf(passage, speech.Tag.CueFirst, speech.Tag.CueEnd),
            ReportedBy = ReportedByFinder.Find(text, passage, speech.First),
            Attribution = new Attribution(resolution.Status, speech.Rule, Confidence.Of(speech.Rule, resolution), []),
        };
    }

    private TextSpan SpanOf(Passage passage, int first, int end) => new(passage.Tokens[first].Start, EndOf(passage.Tokens[end - 1]));

    // The ending of a possessive is no part of its token.
    private int EndOf(Token token) => !token.IsPossessive ? token.End
        : token.End + 1 < text.Length && text[token.End + 1] is 's' or 'S' ? token.End + 2
        : Math.Min(token.End + 1, text.Length);
}
