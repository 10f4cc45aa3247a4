namespace NewsApi.Parsing.Tests.Structure;

public sealed class DatelineTests
{
    [Theory]
    [InlineData("|WASHINGTON| (AP) — ")]
    [InlineData("|MOSCOW, Feb. 4| (Reuters) - ")]
    [InlineData("|MOSCOW, February 4|. /TASS/. ")]
    [InlineData("|BEIJING, Feb. 4| (Xinhua) -- ")]
    [InlineData("|NEW YORK, Feb. 4, 2026| /PRNewswire/ -- ")]
    [InlineData("|ST. PETERSBURG, Fla.| (AP) — ")]
    [InlineData("|WASHINGTON, D.C.| — ")]
    [InlineData("|LONDON/PARIS, 4 Feb| (Reuters) – ")]
    [InlineData("|NEW DELHI|: ")]
    [InlineData("|Paris| — ")]
    [InlineData("|Paris| (AFP) – ")]
    [InlineData("|Berlin| (dpa) - ")]
    [InlineData("|Buenos Aires, 4 feb| (EFE).- ")]
    [InlineData("|Geneva, Wednesday| -- ")]
    [InlineData("|МОСКВА, 4 фев| — ")]
    [InlineData("|KYIV|—")]
    [InlineData("|MADRID|.- ")]
    [InlineData("|HALIFAX, Nova Scotia – June 3, 2026| – ")]
    [InlineData("|BOSTON — 3 June 2026| — ")]
    public void Lead_OpenedByPlace_HasDateline(string opening)
    {
        var (text, spans) = MarkedText.Read(opening + Story.Lead + "\n" + Story.Body);

        var article = ArticleParser.Parse(text);

        Assert.Equal(spans[0], article.Dateline!.Span);
        Assert.StartsWith("The harbour council", article.Headline!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Smith — who has sold fish for years — said no. ")]
    [InlineData("Spider-Man - a film - opened. ")]
    [InlineData("Paris: ")]
    [InlineData("The council (AP) ")]
    [InlineData("In short: ")]
    [InlineData("MOSCOW voted. ")]
    [InlineData("Paris, ")]
    public void Lead_OpenedOtherwise_HasNone(string opening) =>
        Assert.Null(ArticleParser.Parse(opening + Story.Lead + "\n" + Story.Body).Dateline);

    [Fact]
    public void Lead_OpenedByLabelThatComesBack_HasNone() =>
        Assert.Null(ArticleParser.Parse($"JANE ROE: {Story.Lead}\nJOHN DOE: Why?\nJANE ROE: {Story.Body}").Dateline);

    [Theory]
    [InlineData("Feb 4 (Reuters) - ")]
    [InlineData("(Reuters) - ")]
    [InlineData("(CNN) — ")]
    public void Lead_OpenedByAgencyOnly_HasNoneAndGivesHeadlineBehindIt(string opening)
    {
        var article = ArticleParser.Parse(opening + Story.Lead + "\n" + Story.Body);

        Assert.Null(article.Dateline);
        Assert.StartsWith("The harbour council", article.Headline!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("LONDON, 4 February 2026")]
    [InlineData("Paris, Feb. 4, 2026 —")]
    public void Line_OfPlaceAndDateBelowHeadline_IsDateline(string line)
    {
        var article = ArticleParser.Parse($"Council Closes Market\n{line}\n{Story.Lead}\n{Story.Body}");

        Assert.Equal(line.TrimEnd('—', ' '), article.Dateline!.Text);
    }

    [Fact]
    public void Parse_DatelineWithAgency_IsNoPartOfWhatIsSaid()
    {
        var article = ArticleParser.Parse(
            "OSLO, Norway (AP) — The bridge will stay shut until spring, officials said Tuesday.\n\n" + Story.Body);

        Assert.Equal("The bridge will stay shut until spring", article.Quotes[0].Text);
    }
}
