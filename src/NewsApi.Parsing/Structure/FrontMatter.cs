namespace NewsApi.Parsing.Structure;

/// <summary>What stands above the first paragraph.</summary>
/// <param name="Headline">The block of the headline; -1 where the text has none.</param>
/// <param name="Byline">The byline, perhaps over two lines.</param>
/// <param name="BodyStart">The first block of the body.</param>
internal readonly record struct FrontMatter(int Headline, TextSpan? Byline, int BodyStart)
{
    public static FrontMatter Read(string text, List<TextBlock> blocks)
    {
        var at = 0;
        TextSpan? byline = null;
        SkipByline(text, blocks, ref at, ref byline);
        var headline = at + 1 < blocks.Count && HeadlineLine.IsHeadline(text, blocks, at) ? at++ : -1;
        SkipByline(text, blocks, ref at, ref byline);
        return new FrontMatter(headline, byline, at);
    }

    private static void SkipByline(string text, List<TextBlock> blocks, ref int at, ref TextSpan? byline)
    {
        while (at < blocks.Count)
        {
            var line = blocks[at].Span.SliceOf(text);
            if (byline is null && BylineLine.IsByline(line))
            {
                byline = blocks[at].Span;
            }
            else if (!PublicationLine.IsPublicationLine(line))
            {
                return;
            }

            at++;
        }
    }
}
