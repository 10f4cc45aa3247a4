namespace NewsApi.Parsing.Structure;

/// <summary>The first phase: the lines of a text as headline, byline, dateline and sections.</summary>
internal sealed record ArticleLayout
{
    public required ParsedHeadline? Headline { get; init; }

    public required Mention? Byline { get; init; }

    public required Mention? Dateline { get; init; }

    public required TextSpan? Lead { get; init; }

    public required IReadOnlyList<ParsedSection> Sections { get; init; }

    /// <summary>Reads the layout of <paramref name="text"/>: for now, one section whose paragraphs are its lines.</summary>
    public static ArticleLayout Read(string text)
    {
        var paragraphs = new List<TextSpan>();
        var start = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var trimmed = line.Trim();
            if (!trimmed.IsEmpty)
            {
                var at = start + line.IndexOf(trimmed[0]);
                paragraphs.Add(new TextSpan(at, at + trimmed.Length));
            }

            start += line.Length;
            start += start + 1 < text.Length && text[start] == '\r' && text[start + 1] == '\n' ? 2 : 1;
        }

        return new ArticleLayout
        {
            Headline = null,
            Byline = null,
            Dateline = null,
            Lead = paragraphs.Count > 0 ? paragraphs[0] : null,
            Sections = paragraphs.Count > 0
                ? [new ParsedSection(null, new TextSpan(paragraphs[0].Start, paragraphs[^1].End), paragraphs)]
                : [],
        };
    }
}
