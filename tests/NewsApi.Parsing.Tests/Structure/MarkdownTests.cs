namespace NewsApi.Parsing.Tests.Structure;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("## Why the roof leaks", "Why the roof leaks")]
    [InlineData("###### The council has voted.", "The council has voted.")]
    [InlineData("## The Plan ##", "The Plan")]
    [InlineData("### **The Plan**", "The Plan")]
    [InlineData("**The Plan**", "The Plan")]
    [InlineData("_Why the roof leaks_", "Why the roof leaks")]
    public void Line_MarkedAsTitle_HeadsSectionWithoutTheMarks(string line, string heading) =>
        Assert.Equal([heading], Story.HeadingsAround(line, "\n\n"));

    [Theory]
    [InlineData("#quay")]
    [InlineData("####### Seven")]
    [InlineData("# ")]
    [InlineData("*By Jane Roe*")]
    [InlineData("* * *")]
    public void Line_WithSignsOfAnotherKind_StaysText(string line) => Assert.Empty(Story.HeadingsAround(line, "\n\n"));

    [Fact]
    public void Lines_AllMarked_HeadSectionsHoweverMany() =>
        Assert.Equal(
            ["One", "Two", "Three", "Four"],
            Story.HeadingsOf($"{Story.Lead}\n# One\n- Fish\n# Two\n- Fish\n# Three\n- Fish\n# Four\n- Fish"));

    [Fact]
    public void Heading_Marked_HasThePlaceOfItsWords()
    {
        var article = ArticleParser.Parse($"{Story.Lead}\n\n## The Plan\n\n{Story.Body}");

        Assert.Equal("The Plan", article.Sections[1].Heading!.Span.In(article.Text));
    }

    [Fact]
    public void FrontMatter_Marked_IsReadWithoutTheMarks()
    {
        var article = ArticleParser.Parse(
            $"# The council has voted.\n\n*By Jane Roe, Harbour Correspondent*\n\n{Story.Lead}\n\n{Story.Body}");

        Assert.Equal("The council has voted.", article.Headline!.Text);
        Assert.Equal("By Jane Roe, Harbour Correspondent", article.Byline!.Text);
        Assert.Equal(Story.Lead, article.Lead!.Value.In(article.Text));
    }

    [Fact]
    public void Wrapped_Text_DoesNotSwallowMarkedHeadings() =>
        Assert.Equal(["The plan of the council that is to close the market"], Story.HeadingsOf(
            "The harbour council voted late on Monday to close the old fish\nmarket for two years, a step that traders along the quay had\n"
            + "fought since the plan was first shown to them in the spring.\n## The plan of the council that is to close the market\n"
            + "Work on the roof is due to begin in June, and the stalls will\n"
            + "move to a tent on the north pier until the builders are done."));
}
