using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>Makes quotes of the quotations that somebody said, pieces of one quotation together, and of indirect speech.</summary>
internal sealed class QuoteBuilder(ArticleReading reading)
{
    private readonly SpeakerResolver _resolver = new(reading);
    private readonly ReportedByFinder _reportedBy = new(reading);
    private readonly List<ParsedQuote> _quotes = [];

    public List<ParsedQuote> Build()
    {
        var tags = TagFinder.Find(reading);
        var labels = TranscriptLabel.Find(reading);
        var run = 0;
        for (var s = 0; s < reading.Sentences.Count; s++)
        {
            var sentence = reading.Sentences[s];
            if (labels.TryGetValue(sentence.Paragraph, out var colon))
            {
                AddLabelled(sentence, colon);
                continue;
            }

            while (run < tags.Length && reading.Runs[run].Open < sentence.First)
            {
                run++;
            }

            var hasRun = run < tags.Length && reading.Runs[run].Open < sentence.End;
            while (run < tags.Length && reading.Runs[run].Open < sentence.End)
            {
                run = AddQuote(tags, run);
            }

            if (!hasRun && reading.IsEnglish && IndirectSpeech.TryFind(reading, sentence, out var tag, out var content))
            {
                AddIndirect(sentence, tag, content);
            }
        }

        return _quotes;
    }

    // Adds the quotation and the pieces that go on with it; returns the next quotation after them.
    private int AddQuote(Tag[] tags, int first)
    {
        var end = first + 1;
        while (end < tags.Length && Pieces.GoOn(reading, tags, end))
        {
            end++;
        }

        if (Unsaid.IsSpeech(reading, reading.Runs[first], tags[first]))
        {
            _quotes.Add(Make(tags, first, end));
        }

        return end;
    }

    private ParsedQuote Make(Tag[] tags, int first, int end)
    {
        var tag = Pieces.BestTag(tags, first, end);
        var run = reading.Runs[first];
        var resolved = _resolver.Resolve(tag);
        var spans = new TextSpan[end - first];
        for (var r = first; r < end; r++)
        {
            spans[r - first] = reading.Runs[r].Inner;
        }

        return new ParsedQuote
        {
            Text = spans.Length == 1 ? spans[0].In(reading.Text) : string.Join(' ', spans.Select(span => span.In(reading.Text))),
            Kind = QuoteForm.IsPartial(reading, run) ? QuoteKind.Partial : QuoteKind.Direct,
            Spans = spans,
            SectionIndex = reading.Paragraphs[run.Paragraph].Section,
            Speaker = resolved.Speaker,
            SpeakerMention = tag.Source.Found ? reading.MentionOf(tag.Source.First, tag.Source.End) : null,
            Cue = tag.Found && tag.CueFirst >= 0 ? reading.MentionOf(tag.CueFirst, tag.CueEnd) : null,
            ReportedBy = ReportedBy(run, tag),
            Attribution = AttributionOf(tag, resolved),
        };
    }

    // The outlet of the quotation's own sentence, or of the sentence of the tag that it was carried over from.
    private ReportedBy? ReportedBy(QuotedRun run, Tag tag)
    {
        var own = _reportedBy.Find(reading.Sentences[reading.Tokens[run.Open].Sentence], tag.Source);
        var from = tag.Source.Found ? reading.Tokens[tag.Source.Head].Sentence : -1;
        return own is null && from >= 0 && from != reading.Tokens[run.Open].Sentence && reading.Sentences[from].Paragraph == run.Paragraph && tag.CueFirst >= 0
            ? _reportedBy.Find(reading.Sentences[from], tag.Source)
            : own;
    }

    private static Attribution AttributionOf(Tag tag, Resolution resolved)
    {
        var carried = CarryOver.IsCarried(tag.Rule) && resolved.Speaker is not null;
        return new Attribution(
            carried ? AttributionStatus.Carried : resolved.Status, tag.Rule ?? "untagged", Confidences.Of(tag, resolved), resolved.Candidates);
    }

    // All of the paragraph after its label, once.
    private void AddLabelled(SentenceTokens sentence, int colon)
    {
        var paragraph = reading.Paragraphs[sentence.Paragraph];
        if (sentence.First != paragraph.First)
        {
            return;
        }

        var tag = new Tag(TranscriptLabel.SourceOf(reading, paragraph, colon), -1, -1, "transcript-label");
        var span = new TextSpan(reading.Tokens[colon + 1].Start, reading.Tokens[paragraph.End - 1].End);
        var resolved = _resolver.Resolve(tag);
        _quotes.Add(new ParsedQuote
        {
            Text = span.In(reading.Text),
            Kind = QuoteKind.Direct,
            Spans = [span],
            SectionIndex = paragraph.Section,
            Speaker = resolved.Speaker,
            SpeakerMention = reading.MentionOf(tag.Source.First, tag.Source.End),
            Attribution = AttributionOf(tag, resolved),
        });
    }

    private void AddIndirect(SentenceTokens sentence, Tag tag, TextSpan content)
    {
        var resolved = _resolver.Resolve(tag);
        if (resolved.Speaker is null || resolved.IsOutlet)
        {
            return;
        }

        _quotes.Add(new ParsedQuote
        {
            Text = content.In(reading.Text),
            Kind = QuoteKind.Indirect,
            Spans = [content],
            SectionIndex = reading.Paragraphs[sentence.Paragraph].Section,
            Speaker = resolved.Speaker,
            SpeakerMention = reading.MentionOf(tag.Source.First, tag.Source.End),
            Cue = reading.MentionOf(tag.CueFirst, tag.CueEnd),
            ReportedBy = _reportedBy.Find(sentence, tag.Source),
            Attribution = AttributionOf(tag, resolved),
        });
    }
}
