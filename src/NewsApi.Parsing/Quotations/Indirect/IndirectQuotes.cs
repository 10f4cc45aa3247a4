using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations.Indirect;

/// <summary>Makes quotes of the indirect speech of each sentence.</summary>
internal sealed class IndirectQuotes(ArticleReading reading, SpeakerResolver resolver, ReportedByFinder reportedBy)
{
    private readonly List<IndirectQuote> _found = [];
    private readonly Dictionary<string, ParsedSpeaker> _groups = [];

    public void Add(SentenceTokens sentence, List<ParsedQuote> quotes)
    {
        IndirectSpeech.Find(reading, sentence, _found);
        foreach (var quote in _found)
        {
            var resolved = resolver.Resolve(quote.Tag);
            if (CarrierOf(quote.Tag) is { } carrier)
            {
                quotes.Add(Make(sentence, quote with { Tag = quote.Tag with { Source = default } }, Resolution.None) with { ReportedBy = carrier });
            }
            else if (!resolved.IsOutlet)
            {
                quotes.Add(Make(sentence, quote, resolved));
            }
        }
    }

    // "The BBC said that": an outlet carries words and says none.
    private ReportedBy? CarrierOf(Tag tag)
    {
        if (tag.Source.Kind is not SourceKind.Name || !(tag.Rule is "indirect-according-to" || reading.Tokens[tag.CueFirst].Has(Frames.Clause)))
        {
            return null;
        }

        var span = reading.SpanOf(tag.Source.First, tag.Source.End);
        return OutletNames.TryMatchAt(reading.Text, span.Start, out var end, out var canonical) && end >= span.End
            ? new ReportedBy(canonical, new Mention(span.In(reading.Text), span))
            : null;
    }

    private ParsedQuote Make(SentenceTokens sentence, IndirectQuote quote, Resolution resolved)
    {
        var tag = quote.Tag;
        TextSpan[] spans = quote.Rest.End.Value == 0
            ? [reading.SpanOf(quote.First, quote.End)]
            : [reading.SpanOf(quote.First, quote.End), reading.SpanOf(quote.Rest.Start.Value, quote.Rest.End.Value)];
        return new ParsedQuote
        {
            Text = reading.TextOf(spans),
            Kind = QuoteKind.Indirect,
            Spans = spans,
            SectionIndex = reading.Paragraphs[sentence.Paragraph].Section,
            Speaker = resolved.Speaker ?? GroupOf(tag.Source),
            SpeakerMention = tag.Source.Found ? reading.MentionOf(tag.Source.First, tag.Source.End) : null,
            Cue = reading.MentionOf(tag.CueFirst, tag.CueEnd),
            ReportedBy = reportedBy.Find(sentence, tag.Source),
            Attribution = QuoteBuilder.AttributionOf(tag, resolved),
        };
    }

    // "Republicans", "some Democrats": people with a name of their own, if not each with his.
    private ParsedSpeaker? GroupOf(Source source)
    {
        if (source.Kind is not SourceKind.Group || reading.Tokens[source.Head] is not { IsCapital: true } head
            || source.Head == reading.Sentences[head.Sentence].First && !head.Has(Traits.Organization))
        {
            return null;
        }

        var name = head.Span.In(reading.Text);
        if (!_groups.TryGetValue(name, out var group))
        {
            _groups[name] = group = new ParsedSpeaker { Name = name, Kind = SpeakerKind.Group };
        }

        return group;
    }
}
