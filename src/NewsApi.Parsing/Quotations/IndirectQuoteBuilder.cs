using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Indirect;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Makes quotes of the indirect speech of each sentence.</summary>
internal sealed class IndirectQuoteBuilder(ArticleReading reading, SpeakerResolver resolver, ReportedByFinder reportedBy)
{
    private readonly List<IndirectQuote> _found = [];
    private readonly Dictionary<string, ParsedSpeaker> _groups = [];

    public void Add(SentenceTokens sentence, List<ParsedQuote> quotes)
    {
        IndirectSpeech.Find(reading, sentence, _found);
        foreach (var quote in _found)
        {
            var resolved = resolver.Resolve(quote.Match.Speaker);
            if (CarrierOf(quote.Match) is { } carrier)
            {
                var unattributed = quote with { Match = quote.Match with { Speaker = default } };
                quotes.Add(Make(sentence, unattributed, Resolution.None) with { ReportedBy = carrier });
            }
            else if (!resolved.IsOutlet)
            {
                quotes.Add(Make(sentence, quote, resolved));
            }
        }
    }

    // "The BBC said that": an outlet carries words and says none.
    private ReportedBy? CarrierOf(RuleMatch match)
    {
        if (match.Speaker.Kind is not PhraseKind.Name
            || !(match.Rule == AttributionRules.IndirectAccordingTo || reading.Tokens[match.CueFirst].Has(Frames.Clause)))
        {
            return null;
        }

        var span = reading.SpanOf(match.Speaker.First, match.Speaker.End);
        return OutletNames.TryMatchAt(reading.Text, span.Start, out var end, out var canonical) && end >= span.End
            ? new ReportedBy(canonical, new Mention(span.In(reading.Text), span))
            : null;
    }

    private ParsedQuote Make(SentenceTokens sentence, IndirectQuote quote, Resolution resolved)
    {
        var match = quote.Match;
        TextSpan[] spans = quote.HasRest
            ? [reading.SpanOf(quote.First, quote.End), reading.SpanOf(quote.Rest.Start.Value, quote.Rest.End.Value)]
            : [reading.SpanOf(quote.First, quote.End)];
        return new ParsedQuote
        {
            Text = reading.TextOf(spans),
            Kind = QuoteKind.Indirect,
            Spans = spans,
            SectionIndex = reading.Paragraphs[sentence.Paragraph].Section,
            Speaker = resolved.Speaker ?? GroupOf(match.Speaker),
            SpeakerMention = match.Speaker.Found ? reading.MentionOf(match.Speaker.First, match.Speaker.End) : null,
            Cue = reading.MentionOf(match.CueFirst, match.CueEnd),
            ReportedBy = reportedBy.Find(sentence, match.Speaker),
            Attribution = QuoteBuilder.AttributionOf(match, resolved),
        };
    }

    // "Republicans", "some Democrats": people with a name of their own, if not each with his.
    private ParsedSpeaker? GroupOf(NounPhrase phrase)
    {
        if (phrase.Kind is not PhraseKind.Group || reading.Tokens[phrase.Head] is not { IsCapital: true } head
            || phrase.Head == reading.Sentences[head.Sentence].First && !head.Has(Traits.Organization))
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
