namespace NewsApi.Parsing.Tests;

public sealed class ArticleParserTests
{
    [Theory]
    [InlineData("")]
    [InlineData(" \r\n\t")]
    public void Parse_NoWord_FindsNothing(string text)
    {
        var article = ArticleParser.Parse(text);

        Assert.Null(article.Headline);
        Assert.Empty(article.Sections);
        Assert.Empty(article.Quotes);
    }
}
