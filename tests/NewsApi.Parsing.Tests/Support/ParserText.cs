namespace NewsApi.Parsing.Tests.Support;

/// <summary>Parses a few paragraphs under a headline, so that none of them is taken for one.</summary>
internal static class ParserText
{
    private const string Headline = "Talks go on in the capital\n\n";

    public static ParsedArticle Body(string text) => ArticleParser.Parse(Headline + text);
}
