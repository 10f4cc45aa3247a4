namespace NewsApi.Parsing.Structure;

/// <summary>Groups paragraphs under the heading above them. Every heading has at least one (<see cref="Headings"/>).</summary>
internal static class SectionBuilder
{
    public static List<ParsedSection> Build(string text, List<TextBlock> blocks, int first)
    {
        var isHeading = Headings.Find(text, blocks, first);
        var sections = new List<ParsedSection>();
        for (var i = first; i < blocks.Count;)
        {
            Mention? heading = null;
            if (isHeading[i])
            {
                var span = HeadingMarks.Trim(text, blocks[i++].Span);
                heading = new Mention(FoldedText.Of(text, span), span);
            }

            var paragraphs = new List<TextSpan>();
            while (i < blocks.Count && !isHeading[i])
            {
                paragraphs.Add(blocks[i++].Span);
            }

            sections.Add(new ParsedSection(heading, new TextSpan(paragraphs[0].Start, paragraphs[^1].End), paragraphs));
        }

        return sections;
    }
}
