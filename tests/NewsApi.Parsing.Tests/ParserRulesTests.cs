using NewsApi.Parsing.Tests.Quotations;

namespace NewsApi.Parsing.Tests;

public sealed class ParserRulesTests
{
    public static TheoryData<string> Names { get; } = [.. ParserRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Example_OfRule_UsesThatRule(string name)
    {
        var rule = ParserRules.All.Single(rule => rule.Name == name);

        var article = ParserText.Body(rule.Example);

        Assert.Contains(name, article.Quotes.Select(quote => quote.Attribution.Rule));
    }

    [Fact]
    public void Parse_AnyCase_NamesKnownRules()
    {
        var known = ParserRules.All.Select(rule => rule.Name).ToHashSet();
        var texts = QuoteCaseTests.Cases.Select(row => QuoteCase.Read((string)row[1]).Text);

        var used = texts.SelectMany(text => ParserText.Body(text).Quotes).Select(quote => quote.Attribution.Rule);

        Assert.Empty(used.Except(known));
    }
}
