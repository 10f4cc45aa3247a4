namespace NewsApi.Parsing.Tests.Structure;

public sealed class FrontMatterTests
{
    [Theory]
    [InlineData("Council Closes Old Market")]
    [InlineData("Council closes old fish market for two years")]
    [InlineData("COUNCIL CLOSES MARKET")]
    [InlineData("Will the market close?")]
    [InlineData("‘No way back’: traders fear for the market")]
    [InlineData("“We stay,” traders tell council")]
    [InlineData("The Market Is Closing. The Traders Are Not.")]
    [InlineData("旧市場が閉鎖へ")]
    [InlineData("Рынок закроют на два года")]
    public void FirstLine_LikeHeadline_IsHeadline(string line)
    {
        var headline = ArticleParser.Parse($"{line}\n{Story.Lead}\n{Story.Body}").Headline!;

        Assert.Equal((line, false), (headline.Text, headline.IsDerived));
    }

    [Fact]
    public void FirstLine_SentenceAboveDateline_IsHeadline() =>
        Assert.False(ArticleParser.Parse($"Council closes old market.\nLONDON (AP) — {Story.Lead}").Headline!.IsDerived);

    [Theory]
    [InlineData("The council has voted.")]
    [InlineData("- The old market")]
    [InlineData("By Jane Roe")]
    [InlineData("The vote was close,")]
    public void FirstLine_Otherwise_IsNoHeadline(string line) =>
        Assert.True(ArticleParser.Parse($"{line}\n{Story.Lead}\n{Story.Body}").Headline!.IsDerived);

    [Theory]
    [InlineData("By Jane Roe")]
    [InlineData("BY JANE ROE")]
    [InlineData("By Jane Roe and John Doe, Staff Writer")]
    [InlineData("By JANE ROE and JOHN DOE")]
    [InlineData("By Jane Roe, John Doe and Ann Poe")]
    [InlineData("By Jane Roe in London")]
    [InlineData("By Ana de la Cruz | Reuters")]
    [InlineData("By Reuters")]
    [InlineData("By Our Correspondent")]
    [InlineData("Written by Jane Roe")]
    [InlineData("Jane Roe, Reuters")]
    [InlineData("JANE ROE, Associated Press")]
    [InlineData("Jane Roe, Political Correspondent")]
    [InlineData("Jane Roe and John Doe, BBC News")]
    [InlineData("By Jane Roe\nStaff Writer")]
    [InlineData("By Jane Roe\nThe Associated Press")]
    [InlineData("Jane Roe\nHarbour Correspondent")]
    [InlineData("Associated Press")]
    [InlineData("Words: Jane Roe Photographs: John Doe")]
    public void Line_BelowHeadlineWithNames_IsByline(string byline)
    {
        var article = ArticleParser.Parse($"Council Closes Market\n{byline}\n{Story.Lead}\n{Story.Body}");

        Assert.Equal(byline, article.Byline!.Text);
        Assert.Equal(Story.Lead, article.Lead!.Value.In(article.Text));
    }

    [Theory]
    [InlineData("Traders along the quay promise to fight on")]
    [InlineData("Traders along the quay promise to fight on.")]
    public void Line_BetweenHeadlineAndByline_IsNeitherLeadNorHeading(string line)
    {
        var article = ArticleParser.Parse($"Council Closes Market\n{line}\nBy Jane Roe\n{Story.Lead}\n{Story.Body}");

        Assert.Equal(Story.Lead, article.Lead!.Value.In(article.Text));
    }

    [Fact]
    public void Question_LabelledBelowHeadline_StaysText()
    {
        const string Question = "Q: Why does the roof of the market leak again?";

        var article = ArticleParser.Parse($"Council Closes Market\n{Question}\nA: {Story.Lead}\n{Story.Body}");

        Assert.Equal(Question, article.Lead!.Value.In(article.Text));
    }

    [Fact]
    public void Line_LongInSentenceCaseBelowHeadline_IsNoHeading()
    {
        var article = ArticleParser.Parse(
            $"Council Closes Market\nTraders along the old quay promise to fight on\n{Story.Lead}\n{Story.Body}");

        Assert.Null(Assert.Single(article.Sections).Heading);
    }

    [Theory]
    [InlineData("WORLD")]
    [InlineData("Breaking News:")]
    [InlineData("FOR IMMEDIATE RELEASE\nContact: Jane Roe, press@harbour.example")]
    public void FirstLine_NamingThePart_IsNotTheHeadline(string line) =>
        Assert.Equal(
            "Council Closes Market", ArticleParser.Parse($"{line}\nCouncil Closes Market\n{Story.Lead}\n{Story.Body}").Headline!.Text);

    [Theory]
    [InlineData("By the sea, nobody sleeps")]
    [InlineData("By 2030 the market will be gone")]
    [InlineData("By noon the quay was empty.")]
    [InlineData("A Life by the Sea")]
    [InlineData("Jane Roe, who sells fish")]
    public void Line_WithoutNames_IsNoByline(string line) =>
        Assert.Null(ArticleParser.Parse($"Council Closes Market\n{line}\n{Story.Lead}\n{Story.Body}").Byline);

    [Theory]
    [InlineData("Published 4 February 2026")]
    [InlineData("Updated: Feb. 4, 2026, 10:15 a.m. ET")]
    [InlineData("Published\n4 February 2026")]
    [InlineData("2026-02-04T10:15:00Z")]
    [InlineData("Wed, Feb 4, 2026 at 10:15 AM GMT")]
    [InlineData("3 hours ago")]
    [InlineData("5 min read")]
    [InlineData("Publié le 4 février 2026 à 10h15, mis à jour à 11h02")]
    [InlineData("Stand: 4. Februar 2026, 10:15 Uhr")]
    [InlineData("Опубликовано 4 февраля 2026 в 10:15")]
    [InlineData("-----------")]
    [InlineData("Photo: Jane Roe/AP")]
    public void Line_AboveLeadWithTimeOrCaption_IsNoParagraph(string line)
    {
        var article = ArticleParser.Parse($"Council Closes Market\nBy Jane Roe\n{line}\n{Story.Lead}\n{Story.Body}");

        Assert.Equal(Story.Lead, article.Lead!.Value.In(article.Text));
    }
}
