namespace NewsApi.Parsing.Structure;

/// <summary>The first phase: the lines of a text as headline, byline, dateline and sections.</summary>
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
        var dateline = default(TextSpan);
        var newsStart = lead?.Start ?? 0;
        var hasDateline = lead is { } first && DatelineOpening.TryRead(text, first, out dateline, out newsStart);

        return new ArticleLayout
        {
            Headline = front.Headline >= 0 ? Printed(text, blocks[front.Headline].Span) : Derived(text, lead, newsStart),
            Byline = front.Byline is { } byline ? new Mention(byline.In(text), byline) : null,
            Dateline = hasDateline ? new Mention(dateline.In(text), dateline) : null,
            Lead = lead,
            Sections = sections,
        };
    }

    private static TextSpan? LeadOf(List<ParsedSection> sections) =>
        sections.Find(static section => section.Paragraphs.Count > 0)?.Paragraphs[0];

    private static ParsedHeadline Printed(string text, TextSpan span) => new(span.In(text), span, IsDerived: false);

    private static ParsedHeadline? Derived(string text, TextSpan? lead, int newsStart)
    {
        if (lead is not { } span)
        {
            return null;
        }

        var cut = DerivedHeadline.From(text, span, newsStart);
        return new ParsedHeadline(cut.In(text), cut, IsDerived: true);
    }
}
