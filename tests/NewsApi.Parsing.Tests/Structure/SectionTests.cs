namespace NewsApi.Parsing.Tests.Structure;

public sealed class SectionTests
{
    [Fact]
    public void Seed_Always_HasFiveSections()
    {
        var article = ArticleParser.Parse(Seeds.PutinXi);

        Assert.Equal(
            [null, "Strategic Energy and Technology Cooperation", "Xi Calls for Deeper Strategic Collaboration",
                "Stabilizing Factor in Global Turbulence", "China Balances Western Outreach and Moscow Ties"],
            article.Sections.Select(section => section.Heading?.Text));
        Assert.True(article.Headline!.IsDerived);
        Assert.Equal([1, 2, 2, 2, 3], article.Sections.Select(section => section.Paragraphs.Count));
    }

    [Fact]
    public void Span_OfSection_CoversItsParagraphs()
    {
        var (text, spans) = MarkedText.Read($"A Headline\n|{Story.Lead}\n{Story.Body}|\nThe Old Pier\n|{Story.End}|\n");

        var sections = ArticleParser.Parse(text).Sections;

        Assert.Equal(spans, sections.Select(section => section.Span));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\u2028")]
    [InlineData("\u2029")]
    [InlineData("\u0085")]
    [InlineData("\f")]
    [InlineData("\v")]
    [InlineData("\n \t\n")]
    [InlineData("\u00A0\r\n\u3000")]
    public void Paragraphs_AnyLineEnd_AreCutAndTrimmed(string lineEnd)
    {
        var (text, spans) = MarkedText.Read($"\uFEFF \t|{Story.Lead}|{lineEnd}|{Story.Body}| \u00A0{lineEnd}|{Story.End}|{lineEnd}");

        Assert.Equal(spans, Assert.Single(ArticleParser.Parse(text).Sections).Paragraphs);
    }

    [Fact]
    public void Lead_BelowHeadline_IsFirstParagraph()
    {
        var (text, spans) = MarkedText.Read($"Market to Close\n\n|{Story.Lead}|\n\n{Story.Body}");

        Assert.Equal(spans[0], ArticleParser.Parse(text).Lead);
    }
}
