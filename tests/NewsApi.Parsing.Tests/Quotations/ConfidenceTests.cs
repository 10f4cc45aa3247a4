namespace NewsApi.Parsing.Tests.Quotations;

public sealed class ConfidenceTests
{
    [Theory]
    [InlineData("“It is a sieve,” Ida Holm said.", true)]
    [InlineData("“It is a sieve,” said Ida Holm.", true)]
    [InlineData("“It is a sieve,” said Holm.", false)]
    [InlineData("Ida Holm came with a list of “holes that nobody ever cared to mend”.", false)]
    [InlineData("Ida Holm came to the pier. “It is a sieve,” the mayor said.", false)]
    [InlineData("“It is a sieve that nobody ever cared to mend.”", false)]
    public void Confidence_OfLink_IsHighOnlyWhereItIsSure(string text, bool isSure)
    {
        var quote = Assert.Single(ArticleParser.Parse(Story.Lead + "\n" + text).Quotes);

        Assert.Equal(isSure, quote.Attribution.Confidence >= 0.9);
        Assert.InRange(quote.Attribution.Confidence, 0, 1);
    }
}
