using System.Security.Cryptography;
using System.Text;
using NewsApi.Articles;

namespace NewsApi.Tests.Articles;

public sealed class TextMeasuresTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("  \r\n ", "")]
    [InlineData("One two", "One two")]
    [InlineData("\n One \t\r\n two\u00A0\u2003three ", "One two three")]
    public void Of_WhiteSpace_IsFolded(string text, string folded) => Assert.Equal(Sha256(folded), ContentHashes.Of(text));

    // What the text is cut into to be hashed has 4,096 characters.
    [Theory]
    [InlineData(4094)]
    [InlineData(4095)]
    [InlineData(4096)]
    [InlineData(4097)]
    public void Of_LongText_IsThatOfTheWhole(int length)
    {
        var beginning = new string('x', length);

        Assert.Equal(Sha256(beginning + " 😀 end"), ContentHashes.Of(beginning + " \n\n 😀\t end\n"));
        Assert.Equal(Sha256(beginning + "😀 end"), ContentHashes.Of(beginning + "😀  end"));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData(" \n", 0)]
    [InlineData("One", 1)]
    [InlineData("\"One,\" two -- \u201Cthree\u201D\n\n4", 4)]
    [InlineData("well-known 😀 … é", 3)]
    public void Count_Runs_WithALetterOrDigit(string text, int count) => Assert.Equal(count, WordCounter.Count(text));

    private static string Sha256(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
