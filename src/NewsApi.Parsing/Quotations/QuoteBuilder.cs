using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Quotations.Rules;
using NewsApi.Parsing.Speakers;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Makes quotes of the quotations that somebody said, pieces of one quotation together, and of indirect speech.</summary>
internal sealed class QuoteBuilder(ArticleReading reading)
{
    private const double LeastConfidence = 0.58;

    private readonly SpeakerResolver _resolver = new(reading);
    private readonly ReportedByFinder _reportedBy = new(reading);
    private readonly List<ParsedQuote> _quotes = [];

    public List<ParsedQuote> Build()
    {
        var indirect = new IndirectQuoteBuilder(reading, _resolver, _reportedBy);
        var matches = AttributionPass.Find(reading);
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

            while (run < matches.Length && reading.Runs[run].Open < sentence.First)
            {
                run++;
            }

            var first = _quotes.Count;
            while (run < matches.Length && reading.Runs[run].Open < sentence.End)
            {
                run = AddQuote(matches, run);
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
    private int AddQuote(RuleMatch[] matches, int first)
    {
        var end = first + 1;
        while (end < matches.Length && SplitQuotation.GoOn(reading, matches, end))
        {
            end++;
        }

        if (SpeechFilter.IsSpeech(reading, reading.Runs[first], matches[first]))
        {
            _quotes.Add(Make(matches, first, end));
            Claim(matches[first]);
        }

        return end;
    }

    // The cue of marked words tells of no others.
    private void Claim(RuleMatch match)
    {
        if (match.FollowsQuotation)
        {
            reading.Tokens[match.CueFirst].Frames = Frames.None;
        }
    }

    private ParsedQuote Make(RuleMatch[] matches, int first, int end)
    {
        var match = SplitQuotation.BestMatch(matches, first, end);
        var run = reading.Runs[first];
        var resolved = WithDoubt(match, WithDenial(reading, match, _resolver.Resolve(match.Speaker)));
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
            SpeakerMention = match.Speaker.Found ? reading.MentionOf(match.Speaker.First, match.Speaker.End) : null,
            Cue = match.Found && match.CueFirst >= 0 ? reading.MentionOf(match.CueFirst, match.CueEnd) : null,
            ReportedBy = ReportedBy(run, match),
            Attribution = AttributionOf(match, resolved),
        };
    }

    // The outlet of the quotation's own sentence, or of the sentence of the cue that it was carried over from.
    private ReportedBy? ReportedBy(QuotedRun run, RuleMatch match)
    {
        var sentence = reading.Tokens[run.Open].Sentence;
        if (_reportedBy.Find(reading.Sentences[sentence], match.Speaker) is { } own)
        {
            return own;
        }

        var from = match is { Speaker.Found: true, HasCue: true } ? reading.Tokens[match.Speaker.Head].Sentence : -1;
        var isOther = from >= 0 && from != sentence && reading.Sentences[from].Paragraph == run.Paragraph;
        return isOther ? _reportedBy.Find(reading.Sentences[from], match.Speaker) : null;
    }

    /// <summary>Nobody, with the person as candidate, where the cue tells that it was not said ("never said").</summary>
    public static Resolution WithDenial(ArticleReading reading, RuleMatch match, Resolution resolved)
    {
        var isOwn = match.HasCue && (!match.IsCarried || match.Rule == AttributionRules.SameSentence);
        return isOwn && resolved.Speaker is { } person && Denial.Is(reading, match.CueFirst)
            ? new Resolution(-1, null, AttributionStatus.Denied, [person])
            : resolved;
    }

    // Nobody, with the candidate, where such links are wrong about as often as right. A sentence about the speaker tells more.
    private static Resolution WithDoubt(RuleMatch match, Resolution resolved) =>
        resolved.Speaker is { } candidate && match.Rule != AttributionRules.SubjectBefore
        && RuleConfidence.Of(match, resolved) < LeastConfidence
            ? new Resolution(-1, null, AttributionStatus.Ambiguous, [candidate])
            : resolved;

    public static Attribution AttributionOf(RuleMatch match, Resolution resolved)
    {
        var status = match.IsCarried && resolved.Speaker is not null ? AttributionStatus.Carried : resolved.Status;
        var rule = match.Rule ?? AttributionRules.Untagged;
        return new Attribution(status, rule.Name, RuleConfidence.Of(match, resolved), resolved.Candidates);
    }

    // All of the paragraph after its label, once.
    private void AddLabelled(SentenceTokens sentence, int colon)
    {
        var paragraph = reading.Paragraphs[sentence.Paragraph];
        if (sentence.First != paragraph.First)
        {
            return;
        }

        var match = RuleMatch.WithoutCue(TranscriptLabel.SpeakerPhrase(reading, paragraph, colon), AttributionRules.TranscriptLabel);
        var span = new TextSpan(reading.Tokens[colon + 1].PrintedStart(reading.Text), reading.Tokens[paragraph.End - 1].End);
        var resolved = _resolver.Resolve(match.Speaker);
        _quotes.Add(new ParsedQuote
        {
            Text = span.In(reading.Text),
            Kind = QuoteKind.Direct,
            Spans = [span],
            SectionIndex = paragraph.Section,
            Speaker = resolved.Speaker,
            SpeakerMention = reading.MentionOf(match.Speaker.First, match.Speaker.End),
            Attribution = AttributionOf(match, resolved),
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
