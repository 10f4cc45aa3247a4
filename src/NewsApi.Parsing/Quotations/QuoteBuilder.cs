using NewsApi.Parsing.Quotations.Indirect;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Makes quotes of the quotations that somebody said, pieces of one quotation together, and of indirect speech.</summary>
internal sealed class QuoteBuilder(ArticleReading reading)
{
    private readonly SpeakerResolver _resolver = new(reading);
    private readonly ReportedByFinder _reportedBy = new(reading);
    private readonly List<ParsedQuote> _quotes = [];

    public List<ParsedQuote> Build()
    {
        var indirect = new IndirectQuotes(reading, _resolver, _reportedBy);
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

            var first = _quotes.Count;
            while (run < tags.Length && reading.Runs[run].Open < sentence.End)
            {
                run = AddQuote(tags, run);
            }

            if (reading.IsEnglish)
            {
                indirect.Add(sentence, _quotes);
                Order(first);
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
            Claim(tags[first]);
        }

        return end;
    }

    // The cue of marked words tells of no others.
    private void Claim(Tag tag)
    {
        if (tag.Rule is "inverted-tag" or "postposed-tag")
        {
            reading.Tokens[tag.CueFirst].Frames = Frames.None;
        }
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
            Text = reading.TextOf(spans),
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

    public static Attribution AttributionOf(Tag tag, Resolution resolved)
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

    // Marked and unmarked quotes of one sentence stand in the order of the text.
    private void Order(int first)
    {
        for (var i = first + 1; i < _quotes.Count; i++)
        {
            for (var j = i; j > first && _quotes[j].Span.Start < _quotes[j - 1].Span.Start; j--)
            {
                (_quotes[j], _quotes[j - 1]) = (_quotes[j - 1], _quotes[j]);
            }
        }
    }
}
