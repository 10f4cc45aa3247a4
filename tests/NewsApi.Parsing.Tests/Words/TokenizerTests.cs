using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Tests.Words;

/// <summary>Where words and signs end.</summary>
public sealed class TokenizerTests
{
    [Theory]
    [InlineData("stay 👏👏👏 here", "stay|👏👏👏|here")]
    [InlineData("stay❤️👩‍🔧🇳🇴 here", "stay|❤️👩‍🔧🇳🇴|here")]
    [InlineData("👏 👏", "👏|👏")]
    [InlineData("*** +*+", "***|+*+")]
    [InlineData("https://kell.example", "https|:|//|kell.example")]
    [InlineData("wait... -- well", "wait|...|--|well")]
    [InlineData("What?!", "What|?|!")]
    [InlineData("(***)", "(|***|)")]
    [InlineData("“👏”", "“|👏|”")]
    [InlineData("👏@kell #pier $5", "👏|@kell|#pier|$5")]
    [InlineData("$$$ @@", "$|$|$|@|@")]
    public void Read_Text_SplitsWordsAndSigns(string text, string expected)
    {
        using var tokens = new TokenList(text.Length);

        Tokenizer.Read(text, new TextSpan(0, text.Length), tokens);

        Assert.Equal(expected, string.Join('|', tokens.AsSpan().ToArray().Select(token => token.Span.In(text))));
    }
}
