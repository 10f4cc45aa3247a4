namespace NewsApi.Parsing.Tests.Structure;

public sealed class DerivedHeadlineTests
{
    [Theory]
    [InlineData("|The council has closed the market|. Traders were angry about it.")]
    [InlineData("|U.S. traders met Mr. Roe in the hall on Monday|. They were angry.")]
    [InlineData("|The council has closed the market|.")]
    [InlineData(
        "|The harbour council voted late on Monday to close the old fish market for two years|, "
        + "a step that traders along the quay had fought since spring.")]
    [InlineData(
        "|The harbour council voted late on Monday to close the old fish market that has stood along the quay and the pier| "
        + "between the church and the sea since the war.")]
    [InlineData("|港の議会は月曜日、古い魚市場を二年間閉鎖することを決めた|。商人たちは反対している。")]
    public void Lead_WithoutHeadline_GivesItsFirstClause(string marked)
    {
        var (text, spans) = MarkedText.Read(marked);

        var headline = ArticleParser.Parse(text).Headline!;

        Assert.Equal((spans[0].In(text), spans[0], true), (headline.Text, headline.Span, headline.IsDerived));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("港")]
    [InlineData("😀")]
    [InlineData("👩‍👩‍👧")]
    [InlineData("e\u0301")]
    public void Lead_OfOneLongWord_IsCutBetweenCharacters(string character)
    {
        var text = string.Concat(Enumerable.Repeat(character, 300));

        var headline = ArticleParser.Parse(text).Headline!.Text;

        Assert.InRange(headline.Length, 100, 120);
        Assert.Equal(0, headline.Length % character.Length);
    }

    [Fact]
    public void Lead_Wrapped_GivesOneLine() =>
        Assert.DoesNotContain('\n', ArticleParser.Parse("The harbour council voted late on Monday to close the old\n"
            + "fish market that has stood at the quay for two years and\n"
            + "more, a step that traders along the water had fought").Headline!.Text);
}
