namespace NewsApi.Parsing.Structure;

/// <summary>The result of the first phase: the headline, byline, dateline and sections of a text.</summary>
internal sealed record ArticleLayout
{
    public required ParsedHeadline? Headline { get; init; }

    public required Mention? Byline { get; init; }

    public required Mention? Dateline { get; init; }

    public required TextSpan? Lead { get; init; }

    public required IReadOnlyList<ParsedSection> Sections { get; init; }

    /// <summary>Reads the layout of <paramref name="text"/>.</summary>
    public static ArticleLayout Read(string text)
    {
        var blocks = HardWrap.Join(text, LineReader.Read(text));
        var front = FrontMatter.Read(text, blocks);
        var sections = SectionBuilder.Build(text, blocks, front.BodyStart);
        var lead = LeadOf(sections);
        var newsStart = 0;
        var dateline = front.Dateline;
        if (lead is { } first && DatelineOpening.TryRead(text, first, out var opening, out newsStart))
        {
            dateline = opening;
        }

        return new ArticleLayout
        {
            Headline = front.Headline >= 0 ? Printed(text, blocks[front.Headline].Span) : Derived(text, lead, newsStart),
            Byline = MentionOf(text, front.Byline),
            Dateline = MentionOf(text, dateline),
            Lead = lead,
            Sections = sections,
        };
    }

    private static TextSpan? LeadOf(List<ParsedSection> sections) =>
        sections.Find(static section => section.Paragraphs.Count > 0)?.Paragraphs[0];

    private static Mention? MentionOf(string text, TextSpan? span) => span is { } found ? new Mention(found.In(text), found) : null;

    private static ParsedHeadline Printed(string text, TextSpan block)
    {
        var span = HeadingMarks.Trim(text, block);
        return new ParsedHeadline(FoldedText.Of(text, span), span, IsDerived: false);
    }

    private static ParsedHeadline? Derived(string text, TextSpan? lead, int newsStart)
    {
        if (lead is not { } span)
        {
            return null;
        }

        var cut = DerivedHeadline.From(text, span, newsStart);
        return new ParsedHeadline(FoldedText.Of(text, cut), cut, IsDerived: true);
    }
}
