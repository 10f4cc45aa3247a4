namespace NewsApi.Parsing.Structure;

/// <summary>What stands above the first paragraph.</summary>
/// <param name="Headline">The block of the headline; -1 where the text has none.</param>
/// <param name="Byline">The byline, perhaps over two lines.</param>
/// <param name="Dateline">A dateline on a line of its own.</param>
/// <param name="BodyStart">The first block of the body.</param>
internal readonly record struct FrontMatter(int Headline, TextSpan? Byline, TextSpan? Dateline, int BodyStart)
{
    public static FrontMatter Read(string text, List<TextBlock> blocks)
    {
        var reader = new Reader(text, blocks);
        reader.SkipLines();
        var headline = reader.TakeHeadline();
        reader.SkipLines();
        return new FrontMatter(headline, reader.Byline, reader.Dateline, reader.At);
    }

    private sealed class Reader(string text, List<TextBlock> blocks)
    {
        private const int FewestWordsOfDeck = 8;

        // The contacts of a press release stand below "For immediate release".
        private const int MostLinesBelowKicker = 5;

        private bool _hasHeadline;
        private int _bylineEnd;

        public int At { get; private set; }

        public TextSpan? Byline { get; private set; }

        public TextSpan? Dateline { get; private set; }

        public int TakeHeadline()
        {
            var first = At + 1;
            while (first + 1 < blocks.Count && first - At < MostLinesBelowKicker
                && Boilerplate.IsBoilerplate(blocks[first].Span.SliceOf(text)))
            {
                first++;
            }

            if (first + 1 < blocks.Count && Kicker.IsKicker(blocks[At].Span.SliceOf(text)) && HeadlineLine.IsHeadline(text, blocks, first))
            {
                At = first;
            }

            _hasHeadline = At + 1 < blocks.Count && HeadlineLine.IsHeadline(text, blocks, At);
            return _hasHeadline ? At++ : -1;
        }

        /// <summary>Takes bylines, datelines, times of publication and, below a headline, its deck, captions and links.</summary>
        public void SkipLines()
        {
            while (At < blocks.Count && TakeLine(blocks[At].Span))
            {
                At++;
            }
        }

        private bool TakeLine(TextSpan span)
        {
            var line = span.SliceOf(text);
            if (PublicationLine.IsPublicationLine(line) || (At + 1 < blocks.Count && RuledLine.IsRuled(line)))
            {
                return true;
            }

            if (IsByline(HeadingMarks.Trim(line)))
            {
                var names = HeadingMarks.Trim(text, span);
                Byline = Byline is { } above ? new TextSpan(above.Start, names.End) : names;
                _bylineEnd = At;
                return true;
            }

            if ((_hasHeadline || Byline is not null) && Dateline is null && DatelineOpening.TryReadLine(text, span, out var dateline))
            {
                Dateline = dateline;
                return true;
            }

            return _hasHeadline && At + 1 < blocks.Count && (Boilerplate.IsBoilerplate(line) || IsDeck());
        }

        // A deck sums the article up between the headline and the byline, or is a long line in sentence case right below the
        // headline. It is neither the lead nor a heading.
        private bool IsDeck()
        {
            if (Byline is not null || At + 2 >= blocks.Count)
            {
                return false;
            }

            var line = blocks[At].Span.SliceOf(text);
            var next = blocks[At + 1].Span.SliceOf(text);
            return BylineLine.IsByline(next)
                || PublicationLine.IsPublicationLine(next)
                || (next.Length > line.Length && IsUnfinishedSentence(line));
        }

        private static bool IsUnfinishedSentence(ReadOnlySpan<char> line) =>
            !TranscriptLabels.Opens(line)
            && HeadingForms.Of(line) == HeadingForm.Plain
            && LetterCase.Of(line).Words >= FewestWordsOfDeck
            && LineEndings.Of(line) is LineEnding.Open or LineEnding.Abbreviation or LineEnding.Question;

        private bool IsByline(ReadOnlySpan<char> line)
        {
            if (Byline is not null)
            {
                return _bylineEnd == At - 1 && BylineLine.IsAffiliation(line);
            }

            return BylineLine.IsByline(line)
                || (_hasHeadline && At + 1 < blocks.Count && (BylineLine.IsAffiliation(line) || IsBareName(line)));
        }

        // A name alone could be a heading: the next line must belong to a byline, or open the news.
        private bool IsBareName(ReadOnlySpan<char> line)
        {
            var next = blocks[At + 1].Span;
            return line.Length < 100
                && WriterNames.AreNames(line)
                && (BylineLine.IsAffiliation(next.SliceOf(text))
                    || PublicationLine.IsPublicationLine(next.SliceOf(text))
                    || DatelineOpening.TryRead(text, next, out _, out _)
                    || DatelineOpening.TryReadLine(text, next, out _));
        }
    }
}
