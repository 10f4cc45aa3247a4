namespace NewsApi.Parsing.Tests;

public sealed class ParserRulesTests
{
    public static TheoryData<string> Names => [.. ParserRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Rule_Example_GivesQuoteOfThatRule(string name)
    {
        var rule = Assert.Single(ParserRules.All, rule => rule.Name == name);

        var quotes = ArticleParser.Parse(Story.Lead + "\n" + rule.Example).Quotes;

        Assert.Contains(quotes, quote => quote.Attribution.Rule == name);
    }

    [Fact]
    public void Rules_OfSeed_AreAllListed() =>
        Assert.All(ArticleParser.Parse(Seeds.PutinXi).Quotes, quote =>
            Assert.Contains(ParserRules.All, rule => rule.Name == quote.Attribution.Rule));
}
