namespace NewsApi.Parsing.Tests.Structure;

public sealed class HardWrapTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(72)]
    [InlineData(80)]
    public void Paragraphs_Wrapped_AreJoined(int width)
    {
        var text = string.Join("\n\n", Wrap(Story.Lead, width), "The Old Pier", Wrap(Story.Body, width), Wrap(Story.End, width));

        var sections = ArticleParser.Parse(text).Sections;

        Assert.Equal([1, 2], sections.Select(section => section.Paragraphs.Count));
        Assert.Equal("The Old Pier", sections[1].Heading!.Text);
    }

    [Fact]
    public void Paragraphs_WrappedAndIndented_AreCutAtTheIndent()
    {
        var text = string.Join("\n", "   " + Wrap(Story.Lead, 70), "   " + Wrap(Story.Body, 70), "   " + Wrap(Story.End, 70));

        Assert.Equal(3, Assert.Single(ArticleParser.Parse(text).Sections).Paragraphs.Count);
    }

    [Fact]
    public void List_InWrappedText_KeepsItsItems()
    {
        var text = string.Join("\n", Wrap(Story.Lead, 70), "", "- " + Wrap(Story.Body, 68), "- Short item", "", Wrap(Story.End, 70));

        Assert.Equal(4, Assert.Single(ArticleParser.Parse(text).Sections).Paragraphs.Count);
    }

    [Fact]
    public void Headline_OverTwoWrappedLines_IsOneLine()
    {
        var headline = "Council Closes Old Fish Market for Two Years as Traders Along the Quay Promise to Fight On";
        var text = string.Join("\n\n", Wrap(headline, 60), Wrap(Story.Lead, 60), Wrap(Story.Body, 60));

        Assert.Equal(headline, ArticleParser.Parse(text).Headline!.Text);
    }

    [Theory]
    [InlineData(
        "Roses are red in the garden tonight.\nViolets blue by the gate.\nNobody minds that the poem is slight.\n"
        + "Everybody came late.")]
    [InlineData(
        "The council voted to close the old market.\nThe traders voted to stay in the market.\nThe mayor was nowhere near the market.\n"
        + "That was it.")]
    [InlineData("- Fish.\n- Bread.\n- Flowers.\n- Wine.")]
    public void Lines_ThatBreakElsewhere_AreNotJoined(string text) =>
        Assert.Equal(4, Assert.Single(ArticleParser.Parse(text).Sections).Paragraphs.Count);

    private static string Wrap(string text, int width)
    {
        var lines = new List<string> { "" };
        foreach (var word in text.Split(' '))
        {
            if (lines[^1].Length + 1 + word.Length > width)
            {
                lines.Add(word);
            }
            else
            {
                lines[^1] = lines[^1].Length == 0 ? word : lines[^1] + " " + word;
            }
        }

        return string.Join("\n", lines);
    }
}
